// Who takes part: families of several places with their balances, and the tills where they buy.
#include <algorithm>

#include "server/sandbox_people.hpp"
#include "simulation/simulation.hpp"
#include "storage/mutual_aid_store.hpp"

namespace simulation {

namespace {

const protocol::SandboxPerson& person_of_mobile(const protocol::SandboxPeople& people, const std::string& ending) {
    const auto found = std::ranges::find_if(
        people.people, [&](const auto& person) { return person.mobile && person.mobile->ends_with(ending); });
    if (found == people.people.end()) give_up("nobody with the mobile number …" + ending);
    return *found;
}

/// The sandbox's messages to numbers that end so are lost or late.
bool gets_messages(const protocol::SandboxPerson& person) {
    return !person.mobile->ends_with("0404") && !person.mobile->ends_with("0408");
}

}  // namespace

void Simulation::open_cast() {
    // Guizhou: what earlier years left is drawn on; one shared account a person.
    open_family("0104", {"0105"});
    open_family("0102", {"0103"});
    // Hebei: several sharers of one mother, two of them with the same balance.
    open_family("0188", {"0187"});
    open_family("0189", {"0187"});
    open_family("0190", {"0187"});
    open_family("0170", {"0171"});
    // Gansu: a pot.
    open_family("0222", {"0223", "0224"});
    // Sichuan: within one city only.
    open_family("0260", {"0261"});
    // Yunnan, where the national rules hold: quotas and wallets.
    open_family("0262", {"0263"});
    open_family("0303", {"0304"});
    // A few more couples of Guizhou, who also spend their own money.
    int couples = 0;
    for (const protocol::SandboxPerson& person : server_.people().people) {
        const auto& insurance = person.insurances.front();
        const bool is_sharer = person.mobile && insurance.area.starts_with("5201") &&
                               insurance.scheme == domain::Scheme::Employee &&
                               insurance.status == domain::InsuranceStatus::Normal && person.insurances.size() == 1;
        if (!is_sharer || books_.people().contains(person.id)) continue;
        for (const protocol::SandboxRelative& relative : person.relatives) {
            const auto* spouse = protocol::find_person(server_.people(), relative.person);
            const bool fits = relative.relation == domain::Relation::Spouse && spouse->mobile &&
                              gets_messages(person) && gets_messages(*spouse) && spouse->insurances.size() == 1 &&
                              spouse->insurances.front().area == insurance.area &&
                              spouse->insurances.front().status == domain::InsuranceStatus::Normal &&
                              !books_.people().contains(spouse->id);
            if (!fits) continue;
            open_family(person.mobile->substr(7), {spouse->mobile->substr(7)});
            if (++couples == 4) return;
        }
    }
}

void Simulation::open_family(const std::string& sharer_mobile, const std::vector<std::string>& member_mobiles) {
    const auto& sharer = person_of_mobile(server_.people(), sharer_mobile);
    AppUser& sharing = user_of(sharer);
    for (const std::string& mobile : member_mobiles) {
        const auto& member = person_of_mobile(server_.people(), mobile);
        AppUser& joining = user_of(member);
        const auto relative = std::ranges::find(sharer.relatives, member.id, &protocol::SandboxRelative::person);
        if (relative == sharer.relatives.end()) give_up(sharer_mobile + " and " + mobile + " aren't related");
        pairs_.push_back({&sharing, &joining, relative->relation});
        bind_at_hall(sharer.id, member.id, relative->relation);
        server_.clock().advance(domain::minutes(1));
    }
}

AppUser& Simulation::user_of(const protocol::SandboxPerson& person) {
    for (const auto& user : users_) {
        if (user->id() == person.id) return *user;
    }
    users_.push_back(std::make_unique<AppUser>(server_, network_, tally_, dice_, person));
    users_.back()->set_up();
    server_.clock().advance(domain::minutes(2));
    const auto& insurance = person.insurances.front();
    const bool has_account = insurance.scheme == domain::Scheme::Employee;
    books_.open({.id = person.id,
                 .area = insurance.area,
                 .has_account = has_account,
                 .account = has_account ? BookAccount{insurance.current_fen, insurance.earlier_fen} : BookAccount{}});
    return *users_.back();
}

AppUser& Simulation::user(const std::string& id) {
    const auto found = std::ranges::find_if(users_, [&](const auto& user) { return user->id() == id; });
    return **found;
}

void Simulation::open_tills() {
    for (const std::string code : {"P52010200001", "P52010300001", "H52010200002", "P13010200001", "H13010200002",
                                   "P13020200001", "P62010200001", "H62010200002", "P51010400001", "H51010400002",
                                   "H52010200001", "P51070300001", "H51070300002"}) {
        const auto& institutions = server_.institutions().institutions;
        const auto found = std::ranges::find(institutions, code, &protocol::RegisteredInstitution::code);
        if (found == institutions.end()) give_up("no institution " + code);
        tills_.push_back(std::make_unique<Till>(network_, tally_, *found));
        tills_.back()->sign_in();
    }
}

std::string Simulation::group_of(const std::string& sharer) {
    auto reader = must(server_.database().read());
    const auto group = must(storage::find_active_group(reader, sharer));
    if (!group) report_violation("a sharer with a member has no family");
    return group->id;
}

void Simulation::bind_at_hall(const std::string& sharer, const std::string& member, domain::Relation relation) {
    tally_.operation("bind_at_hall");
    const domain::Instant now = server_.clock().now();
    auto transaction = must(server_.database().begin());
    const auto group = must(storage::find_active_group(transaction, sharer));
    std::string group_id = group ? group->id : server::random_identifier(dice_);
    if (!group) {
        const auto area = domain::AreaCode::parse(books_.person(sharer).area);
        const domain::Policy* policy = server_.policies().find(*area, domain::shanghai_date(now));
        if (policy == nullptr) give_up("no rules for a sharer's place");
        must(storage::insert_group(transaction, {.id = group_id,
                                                 .sharer_person_id = sharer,
                                                 .policy_id = policy->id,
                                                 .policy_version = policy->version,
                                                 .created_at = now,
                                                 .dissolved_at = {}}));
    }
    const std::string id = server::random_identifier(dice_);
    must(storage::insert_member(transaction, {.id = id,
                                              .group_id = group_id,
                                              .person_id = member,
                                              .relation = relation,
                                              .state = storage::MemberState::Bound,
                                              .bound_at = now,
                                              .ended_at = {},
                                              .ended_reason = {},
                                              .invitation_id = {}}));
    must(transaction.commit());
    books_.bind({.id = id, .group = group_id, .sharer = sharer, .member = member, .bound_at = now.unix_ms});
}

}  // namespace simulation
