-- A guardian's consent for a family voucher of a child under 14. See 0001 for the conventions.

-- Which text came with the name; it counts (guardian_consents) once the code can be shown.
ALTER TABLE family_vouchers ADD COLUMN guardian_text_version TEXT;
ALTER TABLE family_vouchers ADD COLUMN guardian_text_sha256 TEXT;
