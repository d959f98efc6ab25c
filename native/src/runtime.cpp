// The process: memory allocation, threads, devices, version.
#include "bridge.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/version.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// Called once, before anything else. Training allocates and frees the same large blocks in every step; glibc would
// return each to the kernel and have its pages zeroed again, so it is told to keep them.
DT_EXPORT void dt_initialise() {
#ifdef __GLIBC__
    constexpr int keep_bytes = 1 << 30;
    constexpr int portable_limit_bytes = 1 << 25;  // what glibc before 2.35 accepts at most
    if (mallopt(M_MMAP_THRESHOLD, keep_bytes) == 0) {
        mallopt(M_MMAP_THRESHOLD, portable_limit_bytes);
    }
    mallopt(M_TRIM_THRESHOLD, keep_bytes);
    mallopt(M_TOP_PAD, 1 << 26);
#endif
}

DT_EXPORT const char* dt_version() {
    return TORCH_VERSION;
}

DT_EXPORT int64_t dt_set_threads(int32_t count) {
    return disentangle::guarded([&] {
        TORCH_CHECK(count > 0, "the number of threads must be at least 1, not ", count);
        at::set_num_threads(count);
        return 0;
    });
}

DT_EXPORT int32_t dt_threads() {
    return at::get_num_threads();
}

DT_EXPORT int64_t dt_set_interop_threads(int32_t count) {
    return disentangle::guarded([&] {
        at::set_num_interop_threads(count);
        return 0;
    });
}

DT_EXPORT int32_t dt_interop_threads() {
    return static_cast<int32_t>(at::get_num_interop_threads());
}

// Number of CUDA devices; 0 in a CPU build or without a driver.
DT_EXPORT int32_t dt_cuda_devices() {
    return static_cast<int32_t>(disentangle::guarded([] { return at::hasCUDA() ? static_cast<int64_t>(at::getNumGPUs()) : 0; }));
}
