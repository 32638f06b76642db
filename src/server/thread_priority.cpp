#include "server/thread_priority.hpp"

#include <sys/resource.h>
#include <unistd.h>

namespace server {

// Linux keeps a priority for each thread.
void be_nice(int niceness) { setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness); }

}  // namespace server
