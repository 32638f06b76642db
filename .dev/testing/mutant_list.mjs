// What `./dev mutants` takes out, one at a time. Each edit names a text that stands exactly once in its file: when the
// code has moved, the run stops and says so. Where a rule is guarded twice or more, all guards go at once.
// `caught_by`: the programs to run, in this order, until one fails.

const storage = ["storage_tests"];
const server = ["server_tests"];
const simulation = ["simulation", "--seed", "1", "--ops", "6000"];

const sql = (name) => `src/storage/sql/${name}.sql`;
const migration = (name) => `src/storage/migrations/${name}`;

/**
 * @typedef {{file: string, find: string, put: string}} Edit
 * @typedef {{name: string, guards: string, edits: Edit[], caughtBy: string[][]}} Mutant
 */

/** @type {Mutant[]} */
export const mutants = [
    {
        name: "lock of the database",
        guards: "BEGIN IMMEDIATE: who writes holds the lock from the first reading on",
        edits: [{ file: "src/storage/connection.cpp", find: '"BEGIN IMMEDIATE"', put: '"BEGIN"' }],
        caughtBy: [storage, simulation],
    },
    {
        name: "lock within the process",
        guards: "one thread at a time uses the writer",
        edits: [
            {
                file: "src/storage/group_commit.cpp",
                find: "return is_closed_ || !is_taken_; });",
                put: "return is_closed_ || !is_taken_ || true; });",
            },
        ],
        caughtBy: [storage, server],
    },
    {
        name: "unique key of messages",
        guards: "msgid: primary key and trigger",
        edits: [
            {
                file: migration("0007_settlements.sql"),
                find: "CREATE TABLE institution_messages (\n    msgid TEXT NOT NULL PRIMARY KEY,",
                put: "CREATE TABLE institution_messages (\n    msgid TEXT NOT NULL,",
            },
            {
                file: migration("0007_settlements.sqlite.sql"),
                find: "WHEN EXISTS (SELECT 1 FROM institution_messages WHERE msgid = NEW.msgid)",
                put: "WHEN 0",
            },
        ],
        caughtBy: [storage, server],
    },
    {
        name: "retry: waiting for the lock",
        guards: "a writer of another process is waited for before `busy`",
        edits: [
            {
                file: "src/storage/connection.cpp",
                find: "sqlite3_busy_timeout(handle_, settings.busy_timeout_ms);",
                put: "sqlite3_busy_timeout(handle_, 0 * settings.busy_timeout_ms);",
            },
        ],
        caughtBy: [storage],
    },
    {
        name: "retry: the client's",
        guards: "a call that failed is made again, under its key",
        edits: [
            {
                file: "src/platform/request_runner.cpp",
                find: "failure != HttpFailure::Failed || request.attempts >= attempts_max",
                put: "failure != HttpFailure::Failed || request.attempts >= 0 * attempts_max",
            },
        ],
        caughtBy: [["platform_tests"]],
    },
    {
        name: "balance guard",
        guards: "the condition of the update and the CHECK of the table",
        edits: [
            {
                file: sql("ledger"),
                find: "WHERE id = $1 AND (balance_floor = 'none' OR balance_fen + $2 >= 0)",
                put: "WHERE id = $1",
            },
            {
                file: migration("0003_ledger.sql"),
                find: "CHECK (balance_floor = 'none' OR balance_fen >= 0)",
                put: "CHECK (balance_fen > -4000000000000000000)",
            },
        ],
        caughtBy: [storage],
    },
    {
        name: "idempotency check of messages",
        guards: "a msgid that was answered gets its first answer",
        edits: [{ file: "src/server/institution_interface.cpp", find: "if (*kept) {", put: "if (*kept && false) {" }],
        caughtBy: [server, simulation],
    },
    {
        name: "idempotency check of messages: same content",
        guards: "a used msgid with other content is refused",
        edits: [
            {
                file: "src/server/institution_interface.cpp",
                find: "if ((*kept)->body_hash != arrived.body_hash) {",
                put: "if ((*kept)->body_hash != arrived.body_hash && false) {",
            },
        ],
        caughtBy: [server, simulation],
    },
    {
        name: "idempotency check of writes",
        guards: "a key that was answered gets its first answer",
        edits: [
            {
                file: "src/server/write_pipeline.cpp",
                find: "if (!*found) return std::nullopt;",
                put: "if (!*found || true) return std::nullopt;",
            },
        ],
        caughtBy: [server, simulation],
    },
    {
        name: "reversal guard",
        guards: "two looks in the code, two UNIQUEs and two triggers",
        edits: [
            {
                file: "src/server/institution_cancel.cpp",
                find: "if (*before) return refuse_clerk(",
                put: "if (*before && false) return refuse_clerk(",
            },
            {
                file: "src/storage/ledger_store.cpp",
                find: "if (*earlier) return refused(PostStatus::AlreadyReversed);",
                put: "if (*earlier && false) return refused(PostStatus::AlreadyReversed);",
            },
            {
                file: migration("0003_ledger.sql"),
                find: "reverses_transfer_id TEXT UNIQUE REFERENCES",
                put: "reverses_transfer_id TEXT REFERENCES",
            },
            {
                file: migration("0003_ledger.sqlite.sql"),
                find: "WHERE id = NEW.id OR reverses_transfer_id = NEW.reverses_transfer_id)",
                put: "WHERE id = NEW.id)",
            },
            {
                file: migration("0007_settlements.sql"),
                find: "reverses_settlement_id TEXT UNIQUE REFERENCES",
                put: "reverses_settlement_id TEXT REFERENCES",
            },
            {
                file: migration("0007_settlements.sqlite.sql"),
                find: "        OR reverses_settlement_id = NEW.reverses_settlement_id\n",
                put: "",
            },
        ],
        caughtBy: [storage, server, simulation],
    },
    {
        name: "single use of a code",
        guards: "the domain's judgement and the condition of the update",
        edits: [
            {
                file: "src/domain/payment_visit.cpp",
                find: "if (visit.settled_at) return",
                put: "if (visit.settled_at && false) return",
            },
            {
                file: sql("payment_code"),
                find: "AND visit_institution = $2 AND settled_at IS NULL AND",
                put: "AND visit_institution = $2 AND",
            },
        ],
        caughtBy: [server, simulation],
    },
    {
        name: "wallet money is accepted once",
        guards: "what was accepted or went back isn't pending any more",
        edits: [
            {
                file: "src/server/money_routes.cpp",
                find: "domain::wallet_state_at((*found)->state, (*found)->returns_at, desk.now()) == domain::WalletState::Pending;",
                put: "true;",
            },
        ],
        caughtBy: [server, simulation],
    },
    {
        name: "a sharer's cap",
        guards: "a payment beyond the cap isn't shared",
        edits: [
            {
                file: "src/domain/settlement.cpp",
                find: "if (known.contains(CapSpan::Payment) && payment && amount > *payment) reasons",
                put: "if (known.contains(CapSpan::Payment) && payment && amount > *payment && false) reasons",
            },
        ],
        caughtBy: [simulation, server],
    },
    {
        name: "what is left returns when a family ends",
        guards: "dissolving gives back the pot and the quota",
        edits: [
            {
                file: "src/server/shared_moves.cpp",
                find: "if (held->value == 0) continue;",
                put: "if (held->value == 0 || true) continue;",
            },
        ],
        caughtBy: [server, simulation],
    },
    {
        name: "commit before the answer",
        guards: "what couldn't be committed isn't acknowledged",
        edits: [
            {
                file: "src/storage/group_commit.cpp",
                find: "auto committed = writer_.commit();",
                put: "Result<void> committed; static_cast<void>(writer_.commit());",
            },
        ],
        caughtBy: [storage, simulation],
    },
    {
        name: "posted rows never change",
        guards: "the trigger that refuses updates of postings",
        edits: [
            {
                file: migration("0003_ledger.sqlite.sql"),
                find: "CREATE TRIGGER ledger_postings_refuse_update BEFORE UPDATE ON ledger_postings\nBEGIN",
                put: "CREATE TRIGGER ledger_postings_refuse_update BEFORE UPDATE ON ledger_postings WHEN 0\nBEGIN",
            },
        ],
        caughtBy: [storage],
    },
    {
        name: "debits equal credits",
        guards: "the domain's check, the trigger of the seal",
        edits: [
            {
                file: "src/storage/ledger_store.cpp",
                find: "if (const auto balanced = domain::check_balanced(transfer.postings); !balanced) return",
                put: "if (const auto balanced = domain::check_balanced(transfer.postings); !balanced && false) return",
            },
            {
                file: migration("0003_ledger.sqlite.sql"),
                find: "HAVING SUM(ledger_postings.amount_fen) = 0 AND COUNT(*) = NEW.postings_count",
                put: "HAVING COUNT(*) = NEW.postings_count",
            },
        ],
        caughtBy: [storage],
    },
    {
        name: "the sharer whom the rule names",
        guards: "the largest balance",
        edits: [
            {
                file: "src/domain/settlement.cpp",
                find: "if (left_shareable != right_shareable) return left_shareable > right_shareable;",
                put: "if (left_shareable != right_shareable) return left_shareable < right_shareable;",
            },
        ],
        caughtBy: [["domain_tests"], simulation],
    },
];
