// oneDNN's engine, and what it needs per thread.
#pragma once

#include <oneapi/dnnl/dnnl.hpp>

#include <cstddef>
#include <cstdint>

namespace disentangle::blocked {

// Primitives that a thread keeps of each kind: batches and images of ever new sizes must not fill the memory.
constexpr std::size_t most_cached = 256;

const dnnl::engine& engine();

// A stream of this thread.
dnnl::stream& stream();

// OpenMP's threads for this thread, which primitives are built for.
int64_t thread_count();

}  // namespace disentangle::blocked
