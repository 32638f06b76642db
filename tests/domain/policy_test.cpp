#include "domain/policy.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "domain/policies_of_places.hpp"
#include "domain/policy_defects.hpp"
#include "domain/policy_text.hpp"

namespace domain_tests {

using namespace domain;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Counts the leaves of a policy and remembers which sources they name.
struct LeafCounter {
    int leaves = 0;
    std::set<PolicySource> sources;

    void operator()(std::string_view, const std::string&) {}
    template <class Type>
    void operator()(std::string_view, const Sourced<Type>& field) {
        ++leaves;
        sources.insert(field.source);
    }
    template <class Group>
    void operator()(std::string_view, const std::optional<Group>& section) {
        if (section) describe(*this, *section);
    }
    template <class Group>
    void operator()(std::string_view, const Group& section) {
        describe(*this, section);
    }
};

LeafCounter leaves_of(const Policy& policy) {
    LeafCounter counter;
    describe(counter, policy);
    return counter;
}

}  // namespace

TEST_CASE("the format can say every column of the table of places") {
    for (const Policy& policy : all_policies()) {
        INFO(policy.id << " " << policy.version);
        std::string defects;
        for (const PolicyDefect& defect : find_defects(policy)) {
            defects += std::string{defect.field} + ": " + std::string{name_of(defect.kind)} + "\n";
        }
        CHECK(defects == "");
    }
}

TEST_CASE("places differ where the table says that they differ") {
    const Policy guizhou = guizhou_policy();
    const Policy hebei = hebei_policy();
    const Policy gansu = gansu_policy();
    const Policy national = national_policy();
    const Policy pooling = same_pooling_area_policy();

    CHECK(guizhou.member.relations.value == core_relations);
    CHECK(gansu.member.relations.value.size() == 8);
    CHECK(guizhou.member.people_counting.value != hebei.member.people_counting.value);
    CHECK(guizhou.member.sharers_per_member_max.value == 1);
    CHECK_FALSE(hebei.member.sharers_per_member_max.value.has_value());
    CHECK(hebei.money.shortfall.value == Shortfall::SharingFails);
    CHECK(guizhou.money.shortfall.value == Shortfall::TakeWhatIsThere);
    CHECK(guizhou.money.shareable_balance.value == ShareableBalance::EarlierYears);
    CHECK(gansu.money.model.value == MoneyModel::Earmark);
    CHECK(national.money.model.value == MoneyModel::LockedQuota);
    CHECK(national.wallet.has_value());
    CHECK(national.member.insured_area.value == InsuredArea::Anywhere);
    CHECK(national_policy_of_2024().member.insured_area.value == InsuredArea::SameProvince);
    CHECK(pooling.member.insured_area.value == InsuredArea::SamePoolingArea);
    CHECK(hebei.spending.hospitals.value == UsableArea::Nationwide);
    CHECK(guizhou.spending.hospitals.value == UsableArea::Province);
    CHECK(guizhou.member.on_move.value == MoveEffect::LeaveFirst);
    CHECK(national.member.on_move.value == MoveEffect::Dissolves);
    CHECK(guizhou.binding.steps.value != gansu.binding.steps.value);
    CHECK(gansu.binding.face_from_age.value == 16);
}

TEST_CASE("a description names every value of a policy") {
    const LeafCounter guizhou = leaves_of(guizhou_policy());
    const LeafCounter national = leaves_of(national_policy());
    CHECK(guizhou.leaves == 61);
    // The quota's two and the wallet's six.
    CHECK(national.leaves == guizhou.leaves + 8);
    CHECK(guizhou.sources.contains(PolicySource::Guizhou));
    CHECK_FALSE(guizhou.sources.contains(PolicySource::Gansu));
}

TEST_CASE("in Guizhou the fund pays a part of some bills") {
    const FundSplit& split = guizhou_policy().spending.fund_split.value;
    CHECK(std::ranges::any_of(split, [](const FundSplitRow& row) { return row.fund_percent > 0; }));
}

TEST_CASE("each place's file says what the table says") {
    for (const PolicyOfPlace& place : policies_of_places()) {
        INFO(place.file);
        const std::string file = "assets/policies/" + std::string{place.file};
        const std::string expected = policy_file_text(place.policy);
        // UPDATE_SNAPSHOTS=1 writes the files anew after a change of the table.
        if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) std::ofstream(file, std::ios::binary) << expected;
        CHECK(content_of(file) == expected);
    }
}

TEST_CASE("there is no policy beside those of the table") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator("assets/policies")) {
        const auto places = policies_of_places();
        CHECK(std::ranges::find(places, entry.path().filename().string(), &PolicyOfPlace::file) != places.end());
        ++files;
    }
    CHECK(files == policies_of_places().size());
}

}  // namespace domain_tests
