#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace server {

/// Threads for work that blocks, off the event loops. The queue is bounded: what doesn't fit is refused at once
/// instead of waiting without end.
class WorkerPool {
public:
    /// `niceness` of its threads: see thread_priority.hpp.
    WorkerPool(int thread_count, std::size_t queue_max, int niceness = 0);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    /// Does what is queued, then ends.
    ~WorkerPool();

    enum class Taken { No, Yes };
    [[nodiscard]] Taken run(std::function<void()> work);

private:
    void work_on(int niceness);

    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    bool is_ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace server
