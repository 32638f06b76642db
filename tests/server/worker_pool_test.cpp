#include "server/worker_pool.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <future>

#include "server/key_turns.hpp"

using server::WorkerPool;

TEST_CASE("the pool does what it took, also at its end, and refuses what doesn't fit") {
    std::atomic<int> done = 0;
    std::promise<void> gate;
    std::shared_future<void> opened = gate.get_future().share();
    std::promise<void> begun;
    int taken = 0;
    {
        WorkerPool pool(1, 2);
        CHECK(pool.run([&] {
            begun.set_value();
            opened.wait();
            ++done;
        }) == WorkerPool::Taken::Yes);
        begun.get_future().wait();
        for (int work = 0; work < 5; ++work) {
            if (pool.run([&] { ++done; }) == WorkerPool::Taken::Yes) ++taken;
        }
        CHECK(taken == 2);
        gate.set_value();
    }
    CHECK(done == 3);
}

TEST_CASE("a key's turn is one at a time; another key's isn't waited for") {
    using namespace std::chrono_literals;
    server::KeyTurns turns;
    {
        const auto first = turns.take("a", 0ms);
        CHECK(first.has_value());
        CHECK_FALSE(turns.take("a", 10ms).has_value());
        CHECK(turns.take("b", 0ms).has_value());
    }
    CHECK(turns.take("a", 0ms).has_value());
}
