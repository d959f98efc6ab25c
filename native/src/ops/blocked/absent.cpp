#include "run.h"

namespace disentangle {

bool has_blocked() {
    return false;
}

bool has_bfloat16() {
    return false;
}

namespace blocked {

size_t leading_layers(const at::Tensor&, const ConvolutionLayer*, size_t, bool) {
    return 0;
}

at::Tensor run(const at::Tensor&, const std::vector<ConvolutionLayer>&, bool) {
    TORCH_CHECK(false, "built without oneDNN's blocked layouts");
}

}  // namespace blocked

}  // namespace disentangle
