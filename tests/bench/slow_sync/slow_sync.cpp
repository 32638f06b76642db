// Preloaded by `./dev bench server`: every sync takes two milliseconds longer, as on a disk that really waits.
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr useconds_t disk_microseconds = 2000;

}  // namespace

extern "C" int fdatasync(int descriptor) {
    ::usleep(disk_microseconds);
    return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

extern "C" int fsync(int descriptor) {
    ::usleep(disk_microseconds);
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}
