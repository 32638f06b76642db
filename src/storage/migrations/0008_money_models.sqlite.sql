-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER shared_money_moves_refuse_update BEFORE UPDATE ON shared_money_moves
BEGIN SELECT RAISE(ABORT, 'movements of shared money never change'); END;
CREATE TRIGGER shared_money_moves_refuse_delete BEFORE DELETE ON shared_money_moves
BEGIN SELECT RAISE(ABORT, 'movements of shared money are never deleted'); END;
CREATE TRIGGER shared_money_moves_refuse_replace BEFORE INSERT ON shared_money_moves
WHEN EXISTS (SELECT 1 FROM shared_money_moves WHERE id = NEW.id OR transfer_id = NEW.transfer_id)
BEGIN SELECT RAISE(ABORT, 'movements of shared money never change'); END;

CREATE TRIGGER wallet_transfers_end_once BEFORE UPDATE ON wallet_transfers
WHEN OLD.state <> 'pending' OR NEW.state = 'pending' OR NEW.id <> OLD.id OR NEW.amount_fen <> OLD.amount_fen
    OR NEW.sender_person_id <> OLD.sender_person_id OR NEW.member_person_id <> OLD.member_person_id
    OR NEW.sent_at <> OLD.sent_at OR NEW.returns_at <> OLD.returns_at OR NEW.send_transfer_id <> OLD.send_transfer_id
BEGIN SELECT RAISE(ABORT, 'a wallet transfer is accepted or returned, once'); END;
CREATE TRIGGER wallet_transfers_refuse_delete BEFORE DELETE ON wallet_transfers
BEGIN SELECT RAISE(ABORT, 'wallet transfers are never deleted'); END;
CREATE TRIGGER wallet_transfers_refuse_replace BEFORE INSERT ON wallet_transfers
WHEN EXISTS (SELECT 1 FROM wallet_transfers WHERE id = NEW.id OR send_transfer_id = NEW.send_transfer_id)
BEGIN SELECT RAISE(ABORT, 'a wallet transfer is accepted or returned, once'); END;

CREATE TRIGGER member_caps_refuse_update BEFORE UPDATE ON member_caps
BEGIN SELECT RAISE(ABORT, 'caps never change: set another one'); END;
CREATE TRIGGER member_caps_refuse_delete BEFORE DELETE ON member_caps
BEGIN SELECT RAISE(ABORT, 'caps are never deleted: set another one'); END;

CREATE TRIGGER family_acts_refuse_update BEFORE UPDATE ON family_acts
BEGIN SELECT RAISE(ABORT, 'what was done to a family never changes'); END;
CREATE TRIGGER family_acts_refuse_delete BEFORE DELETE ON family_acts
BEGIN SELECT RAISE(ABORT, 'what was done to a family is never deleted'); END;

CREATE TRIGGER premium_payments_refund_once BEFORE UPDATE ON premium_payments
WHEN OLD.state <> 'paid' OR NEW.state <> 'refunded' OR NEW.id <> OLD.id OR NEW.amount_fen <> OLD.amount_fen
    OR NEW.receipt_number <> OLD.receipt_number OR NEW.insured_person_id <> OLD.insured_person_id
    OR NEW.payer_person_id <> OLD.payer_person_id OR NEW.transfer_id <> OLD.transfer_id
BEGIN SELECT RAISE(ABORT, 'a premium is refunded wholly and once'); END;
CREATE TRIGGER premium_payments_refuse_delete BEFORE DELETE ON premium_payments
BEGIN SELECT RAISE(ABORT, 'premiums are never deleted: refund them'); END;

CREATE TRIGGER staff_requests_decide_once BEFORE UPDATE ON staff_requests
WHEN OLD.state <> 'requested' OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.person_id <> OLD.person_id
    OR NEW.requested_by <> OLD.requested_by OR NEW.details_ciphertext <> OLD.details_ciphertext
BEGIN SELECT RAISE(ABORT, 'a request of the staff is decided once'); END;
CREATE TRIGGER staff_requests_refuse_delete BEFORE DELETE ON staff_requests
BEGIN SELECT RAISE(ABORT, 'requests of the staff are never deleted'); END;
