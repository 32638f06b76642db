// ./dev simulate --seed S --ops N: rules, store and server under seeded chance, with faults.
#include <sodium.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/simulation.hpp"

namespace simulation {

namespace {

struct Options {
    std::uint64_t seed = 1;
    std::int64_t operation_count = 20'000;
};

Options options;

/// Below this a rare kind may not have come by chance.
constexpr std::int64_t enough_for_every_kind = 60'000;

const std::vector<std::string> expected_operations = {
    "1101",
    "2101",
    "2102",
    "2103",
    "2201",
    "2204",
    "2206",
    "2207",
    "2208",
    "2301",
    "2302",
    "2303",
    "2304",
    "2305",
    "2401",
    "2402",
    "2601",
    "3201",
    "3202",
    "5203",
    "9001",
    "9002",
    "2102 after its reversal",
    "3202 row different",
    "3202 row extra",
    "3202 row matched",
    "3202 row missing",
    "a stay's shared part at discharge",
    "accept_wallet",
    "account_credit",
    "bind_at_hall",
    "bound by the app",
    "changed message under a used msgid",
    "day_change",
    "dissolve_group",
    "end_membership",
    "insurance_normal_again",
    "insurance_suspended",
    "leave_group",
    "lock_quota",
    "make_transfer",
    "old message again",
    "paid by wallet",
    "paid out of a pot or quota",
    "pay_premium",
    "purge",
    "quota lowered",
    "quota raised",
    "read_family",
    "read_home",
    "read_notices",
    "read_spending",
    "refund_premium",
    "request_payment_code",
    "send_wallet",
    "set_cap",
    "settled after asking",
    "settled otherwise than asked, and told so",
    "sign_letter",
    "start_invitation",
    "unspent shared money returned",
    "wallet money returned at six",
    "year_end",
};
const std::vector<std::string> expected_refusals = {
    "此 msgid 已用于内容不同的报文",
    "此医保码已在别的机构使用",
    "此医保码已结算过一次",
    "医保码已过期",
    "不是有效的医保码",
    "未签到或签到已失效",
    "这笔结算已冲销",
    "查不到本机构的这笔结算",
    "共济账户里没有划拨的钱",
    "授权人没有可用的共济额度",
    "居民医保普通门诊在三级医院不能用共济账户",
    "超过授权人设的单笔上限",
    "还没有办出院",
    "transfer_refused",
    "wallet_transfer_over",
    "premium_refused",
    "cap_refused",
    "refund_too_late",
};
const std::vector<std::string> expected_faults = {
    "request_lost", "answer_lost", "message_doubled",     "database_busy",       "write_error",
    "disk_full",    "sync_error",  "death_before_answer", "death_while_writing",
};

bool read_options(int count, char** values) {
    for (int index = 1; index + 1 < count; index += 2) {
        const std::string_view name = values[index];
        const std::string_view text = values[index + 1];
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) return false;
        if (name == "--seed") {
            options.seed = number;
        } else if (name == "--ops") {
            options.operation_count = static_cast<std::int64_t>(number);
        } else {
            return false;
        }
    }
    return count % 2 == 1;
}

int run() {
    const auto begin = std::chrono::steady_clock::now();
    Simulation simulation(options.seed);
    simulation.run(options.operation_count);
    const Tally& tally = simulation.tally();
    tally.print();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%.1f s, %.0f operations a second\n", seconds.count(),
                static_cast<double>(tally.operation_count()) / seconds.count());
    if (options.operation_count >= enough_for_every_kind) {
        const auto missing = tally.missing(expected_operations, expected_refusals, expected_faults);
        for (const std::string& kind : missing) std::printf("never came: %s\n", kind.c_str());
        if (!missing.empty()) return 1;
    }
    std::printf("ops=%lld violations=0 hash=%016llx\n", static_cast<long long>(tally.operation_count()),
                static_cast<unsigned long long>(tally.hash()));
    return 0;
}

}  // namespace

void report_violation(const std::string& what) {
    std::printf("violation: %s\nreplay: ./dev simulate --seed %llu --ops %lld\n", what.c_str(),
                static_cast<unsigned long long>(options.seed), static_cast<long long>(options.operation_count));
    std::fflush(stdout);
    std::_Exit(1);
}

}  // namespace simulation

int main(int count, char** values) {
    if (!simulation::read_options(count, values)) {
        std::fprintf(stderr, "usage: simulation [--seed S] [--ops N]\n");
        return 2;
    }
    if (sodium_init() < 0) return 2;
    return simulation::run();
}
