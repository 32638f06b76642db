-- name: set_retention_cut
INSERT INTO retention_cuts (kind, cut_at) VALUES ($1, $2)
ON CONFLICT (kind) DO UPDATE SET cut_at = excluded.cut_at

-- name: purge_accesses
DELETE FROM access_log WHERE accessed_at < $1

-- name: purge_consents
-- Of accounts that were deleted before that.
DELETE FROM consents
WHERE decided_at < $1 AND account_id IN (SELECT id FROM accounts WHERE deleted_at IS NOT NULL AND deleted_at < $1)

-- name: purge_family_vouchers
-- Those that ended before that; their pictures went when they ended.
DELETE FROM family_vouchers WHERE state = 'ended' AND ended_at < $1

-- name: purge_signed_letters
-- What they opened, a membership or a family voucher, is over since before that, or never came about.
DELETE FROM signed_letters
WHERE signed_at < $1
    AND NOT EXISTS (
        SELECT 1 FROM mutual_aid_members AS member
        WHERE member.invitation_id = signed_letters.invitation_id
            AND (member.ended_at IS NULL OR member.ended_at >= $1)
    )
    AND NOT EXISTS (
        SELECT 1 FROM family_vouchers AS voucher
        WHERE voucher.id = signed_letters.invitation_id AND (voucher.ended_at IS NULL OR voucher.ended_at >= $1)
    )
    -- One that was signed before anybody was named opens the whole family account.
    AND (
        EXISTS (SELECT 1 FROM mutual_aid_members WHERE invitation_id = signed_letters.invitation_id)
        OR EXISTS (SELECT 1 FROM family_vouchers WHERE id = signed_letters.invitation_id)
        OR NOT EXISTS (
            SELECT 1 FROM mutual_aid_members AS member JOIN mutual_aid_groups ON mutual_aid_groups.id = member.group_id
            WHERE mutual_aid_groups.sharer_person_id = signed_letters.person_id
                AND (member.ended_at IS NULL OR member.ended_at >= $1)
        )
    )

-- name: purge_guardian_consents
-- The child is in no account of this guardian's, and its code on no phone of the guardian's, since before that.
DELETE FROM guardian_consents
WHERE decided_at < $1
    AND NOT EXISTS (
        SELECT 1 FROM family_vouchers AS voucher
        WHERE voucher.account_id = guardian_consents.account_id
            AND voucher.relative_person_id = guardian_consents.child_person_id
            AND (voucher.ended_at IS NULL OR voucher.ended_at >= $1)
    )
    AND NOT EXISTS (
        SELECT 1 FROM mutual_aid_members AS member
        WHERE member.person_id = guardian_consents.child_person_id AND (member.ended_at IS NULL OR member.ended_at >= $1)
    )
