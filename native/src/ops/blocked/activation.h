// Activations in the layouts that convolutions here take, and passes over them.
#pragma once

#include <ATen/ATen.h>

#include <oneapi/dnnl/dnnl.hpp>

#include <array>

namespace disentangle::blocked {

// [N, C / block, H, W, block] with zeros in place of missing channels; block 1 is plain [N, C, H, W].
struct Format {
    int64_t block;
    bool bfloat16;

    bool operator==(const Format& other) const { return block == other.block && bfloat16 == other.bfloat16; }
    bool plain() const { return block == 1; }
    at::ScalarType type() const { return bfloat16 ? at::kBFloat16 : at::kFloat; }
    dnnl::memory::data_type data_type() const;
    dnnl::memory::format_tag tag() const;
};

constexpr Format plain_format{1, false};

using Extent = std::array<int64_t, 4>;  // N, C, H, W

struct Activation {
    at::Tensor data;  // contiguous; [N, C, H, W] where plain, otherwise a vector
    Extent extent;
    Format format;

    static Activation empty(const Extent& extent, const Format& format);

    int64_t blocks() const { return (extent[1] + format.block - 1) / format.block; }
    int64_t pixels() const { return extent[2] * extent[3]; }
    float* floats() const { return data.data_ptr<float>(); }
    dnnl::memory::desc description() const;
    dnnl::memory memory() const;
};

// The same values in another format; the same memory where the format is the same.
Activation convert(const Activation& from, const Format& to);

// activation + bias per channel (undefined for none), perhaps followed by ReLU, in place.
void add_bias(Activation& activation, const at::Tensor& bias, bool relu);

// The gradient before a layer's ReLU and its sum per channel: keeps those elements of `gradient` whose element of `value`
// is positive (value nullptr: all). `owned` says that gradient may be overwritten; else the result is new where anything
// changes. sums: [C], or nullptr when not wanted.
Activation mask(const Activation& gradient, bool owned, const Activation* value, at::Tensor* sums);

}  // namespace disentangle::blocked
