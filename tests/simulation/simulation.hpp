#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "simulation/app_user.hpp"
#include "simulation/reference_books.hpp"
#include "simulation/till.hpp"

namespace simulation {

/// Families, tills and an agency act on one server, in an order that the seed decides; beside it the reference books
/// say what everybody has. What differs ends the run.
class Simulation {
public:
    explicit Simulation(std::uint64_t seed);

    /// Goes on until so many operations are done; audits the nine invariants on the way and at the end.
    void run(std::int64_t operation_count);
    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    /// What goes wrong with a visit to a till, on purpose.
    enum class Trouble {
        None,
        CashOnly,
        ExcludedGoods,
        CodeTooOld,
        AnotherTill,
        SecondSettlement,
        NotThisPerson,
        NonsenseAmount,
        ReversedFirst,  ///< its 2601 overtakes it
        UnknownCode,
    };
    enum class Stage { Shown, Queried, Billed, PreSettled, Settled };
    /// Somebody at a till with a code.
    struct Visit {
        AppUser* member = nullptr;
        Till* till = nullptr;
        Purchase purchase;
        Trouble trouble = Trouble::None;
        Stage stage = Stage::Shown;
        std::string registered_as;     ///< `mdtrt_id` of an outpatient visit
        domain::Instant usable_until;  ///< the code's minute, from the first scan on the visit's ten
    };
    struct Settled {
        std::string id;
        Till* till = nullptr;
        BookPayment payment;
        std::string msgid;
        std::string infno;
        std::string insutype;
        std::int64_t total = 0;
        bool is_cancelled = false;
    };
    /// What an institution's day of one scheme and kind of care comes to: for the reconciliation.
    struct DayTotals {
        std::int64_t count = 0;
        std::int64_t total_fen = 0;
    };

    // Beginning.
    void open_cast();
    void open_family(const std::string& sharer_mobile, const std::vector<std::string>& member_mobiles);
    AppUser& user_of(const protocol::SandboxPerson& person);
    AppUser& user(const std::string& id);
    void open_tills();

    // One operation after the other.
    void step();
    void open_visit();
    void go_on_with_visit();
    void go_on_with_outpatient(Visit& visit);
    void settle(Visit& visit);
    void settle_too_late(Visit& visit);
    void settle_again(Visit& visit);
    void note_scan(Visit& visit);
    [[nodiscard]] bool must_be_refused(const Visit& visit);
    void check_settled(const Visit& visit, const TillAnswer& answer);
    void cancel_something();
    void cancel_nonsense();
    void reconcile();
    void query_something();
    void note_in_day(const Settled& settled, std::int64_t sign);
    void change_sign_in();
    void send_changed();
    void look_at_app();
    void unbind_somebody();
    void rejoin_somebody();
    bool bind_by_app(AppUser& sharer, AppUser& member);
    void bind_at_hall(const std::string& sharer, const std::string& member, domain::Relation relation);
    void credit_somebody();
    void year_end();
    void change_status();
    void let_time_pass();

    void post_by_agency(domain::TransferKind kind, const std::vector<domain::Posting>& postings);
    domain::AccountId ledger_account(domain::AccountKind kind, const std::string& owner);

    // Looking.
    void compare_books(const std::string& person);
    void compare_all_books();
    void audit_everything();
    void audit_a_slice();

    Dice dice_;
    Tally tally_;
    SimulatedServer server_;
    Network network_;
    ReferenceBooks books_;
    std::vector<std::unique_ptr<AppUser>> users_;
    std::vector<std::unique_ptr<Till>> tills_;
    std::deque<Visit> visits_;
    std::vector<Settled> settled_;
    std::map<std::string, DayTotals> days_;  ///< by institution, scheme, infno and day
    /// Pairs that were bound once: they come together again.
    struct Pair {
        AppUser* sharer;
        AppUser* member;
        domain::Relation relation;
    };
    std::vector<Pair> pairs_;
    std::int64_t agency_transfers_ = 0;
};

}  // namespace simulation
