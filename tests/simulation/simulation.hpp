#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
        std::string registered_as;       ///< `mdtrt_id` of an outpatient visit
        std::optional<BillParts> quote;  ///< what the pre-settlement said
        domain::Instant usable_until;    ///< the code's minute, from the first scan on the visit's ten
    };
    /// Somebody in hospital.
    struct Stay {
        AppUser* member = nullptr;
        Till* till = nullptr;
        Purchase purchase;
        std::string id;
        std::vector<std::int64_t> lines;  ///< in fen; 0 = taken back
        bool is_discharged = false;
        std::optional<BillParts> quote;
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
    /// A row of an institution's books, as it stands in JSON.
    struct BookedRow {
        std::string fields;  ///< empty: an answer without the figures (2601's)
        std::string amounts;
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
    void check_bill(const Purchase& purchase, Till& till, bool is_stay, const TillAnswer& answer);
    std::optional<BillParts> quote_of(AppUser& member, const TillAnswer& asked);
    void check_quote(const std::optional<BillParts>& quote, const TillAnswer& answer);
    [[nodiscard]] BookPlace place_of(const Till& till, bool is_stay);
    // Stays.
    void open_stay();
    void go_on_with_stay();
    void bill_stay(Stay& stay);
    bool settle_stay(Stay& stay);

    void cancel_something();
    void cancel_nonsense();
    void reconcile();
    void reconcile_in_detail();
    void note_row(const Till& till, const std::string& person, const TillAnswer& answer);
    void query_something();
    void note_in_day(const Settled& settled, std::int64_t sign);
    void change_sign_in();
    void send_changed();
    void look_at_app();

    // Shared money apart from bills.
    void move_money();
    void fill_pot();
    void lock_quota();
    void send_gift();
    void accept_gift();
    void set_cap();
    void pay_premium();
    void refund_premium();
    void dissolve_family();
    /// Ends the run when an act's outcome isn't the one that the books expect. False when nothing was done.
    bool judge(AppUser& user, std::string_view act, const std::string& refusal, bool is_due);
    AppUser* user_who(const std::function<bool(const BookPerson&)>& fits);
    [[nodiscard]] bool is_premium_payable(const std::vector<std::string>& insured, const BookPerson& payer,
                                          const std::string& purpose, std::int64_t year);

    void unbind_somebody();
    void rejoin_somebody();
    bool bind_by_app(AppUser& sharer, AppUser& member);
    protocol::InvitationStage sign_for(AppUser& sharer, AppUser& member, const std::string& invitation);
    void bind_at_hall(const std::string& sharer, const std::string& member, domain::Relation relation);
    void credit(const std::string& id);
    void year_end();
    void change_status();
    void let_time_pass();

    void post_by_agency(domain::TransferKind kind, const std::vector<domain::Posting>& postings);
    domain::AccountId ledger_account(domain::AccountKind kind, const std::string& owner);

    // Looking.
    void compare_books(const std::string& person);
    void compare_fund(const BookFund& fund);
    /// Money that nobody accepted by six is the sender's again, whether the server has posted it or not.
    void return_gifts();
    [[nodiscard]] std::string today();
    [[nodiscard]] std::string group_of(const std::string& sharer);
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
    std::vector<Stay> stays_;
    std::vector<Settled> settled_;
    std::string rows_day_;
    std::map<std::string, std::vector<BookedRow>> rows_;  ///< today's, by institution
    std::map<std::string, int> gifts_sent_;               ///< by sender and day
    std::vector<std::string> gifts_over_;
    std::vector<BookPremium> premiums_refunded_;
    bool are_gifts_unposted_ = false;
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
