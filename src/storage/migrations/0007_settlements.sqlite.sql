-- What only SQLite says this way; PostgreSQL's file will hold the same rules as functions and triggers.

CREATE TRIGGER settlements_refuse_update BEFORE UPDATE ON settlements
BEGIN SELECT RAISE(ABORT, 'settlements never change: add a reversal'); END;
CREATE TRIGGER settlements_refuse_delete BEFORE DELETE ON settlements
BEGIN SELECT RAISE(ABORT, 'settlements are never deleted: add a reversal'); END;
CREATE TRIGGER settlement_lines_refuse_update BEFORE UPDATE ON settlement_lines
BEGIN SELECT RAISE(ABORT, 'lines of a settlement never change'); END;
CREATE TRIGGER settlement_lines_refuse_delete BEFORE DELETE ON settlement_lines
BEGIN SELECT RAISE(ABORT, 'lines of a settlement are never deleted'); END;
CREATE TRIGGER institution_messages_refuse_update BEFORE UPDATE ON institution_messages
BEGIN SELECT RAISE(ABORT, 'an answer that was given never changes'); END;

-- INSERT OR REPLACE would delete the old row without telling the triggers above.
CREATE TRIGGER settlements_refuse_replace BEFORE INSERT ON settlements
WHEN EXISTS (
    SELECT 1 FROM settlements WHERE id = NEW.id OR msgid = NEW.msgid OR transfer_id = NEW.transfer_id
        OR reverses_settlement_id = NEW.reverses_settlement_id
)
BEGIN SELECT RAISE(ABORT, 'a settlement of this id or message, or a reversal of the same settlement, is there'); END;
CREATE TRIGGER settlement_lines_refuse_replace BEFORE INSERT ON settlement_lines
WHEN EXISTS (SELECT 1 FROM settlement_lines WHERE settlement_id = NEW.settlement_id AND line = NEW.line)
BEGIN SELECT RAISE(ABORT, 'lines of a settlement never change'); END;
CREATE TRIGGER institution_messages_refuse_replace BEFORE INSERT ON institution_messages
WHEN EXISTS (SELECT 1 FROM institution_messages WHERE msgid = NEW.msgid)
BEGIN SELECT RAISE(ABORT, 'an answer that was given never changes'); END;

-- A reversal cancels a settlement that was carried out, of the same bill and person.
CREATE TRIGGER settlements_reverse_what_was_settled BEFORE INSERT ON settlements
WHEN NEW.reverses_settlement_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM settlements
    WHERE id = NEW.reverses_settlement_id AND kind = 'settled' AND person_id = NEW.person_id
        AND total_fen = NEW.total_fen AND fund_fen = NEW.fund_fen AND own_fen = NEW.own_fen
        AND shared_fen = NEW.shared_fen AND cash_fen = NEW.cash_fen AND sharer_person_id IS NEW.sharer_person_id
)
BEGIN SELECT RAISE(ABORT, 'only what was settled is reversed, and wholly'); END;
