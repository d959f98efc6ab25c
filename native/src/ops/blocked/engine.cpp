#include "engine.h"

#include <omp.h>

namespace disentangle::blocked {

const dnnl::engine& engine() {
    static const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
    return cpu;
}

dnnl::stream& stream() {
    thread_local dnnl::stream own(engine());
    return own;
}

int64_t thread_count() {
    return omp_get_max_threads();
}

}  // namespace disentangle::blocked
