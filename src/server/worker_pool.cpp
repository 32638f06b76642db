#include "server/worker_pool.hpp"

#include <utility>

#include "server/thread_priority.hpp"

namespace server {

WorkerPool::WorkerPool(int thread_count, std::size_t queue_max, int niceness) : queue_max_(queue_max) {
    for (int index = 0; index < thread_count; ++index) threads_.emplace_back([this, niceness] { work_on(niceness); });
}

WorkerPool::~WorkerPool() {
    {
        const std::scoped_lock lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

WorkerPool::Taken WorkerPool::run(std::function<void()> work) {
    {
        const std::scoped_lock lock(mutex_);
        if (is_ending_ || queue_.size() >= queue_max_) return Taken::No;
        queue_.push_back(std::move(work));
    }
    changed_.notify_one();
    return Taken::Yes;
}

void WorkerPool::work_on(int niceness) {
    if (niceness != 0) be_nice(niceness);
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_ending_ || !queue_.empty(); });
            if (queue_.empty()) return;
            work = std::move(queue_.front());
            queue_.pop_front();
        }
        work();
    }
}

}  // namespace server
