#include "bridge.h"

namespace disentangle {

static thread_local std::string last_error;

void remember_error(std::string message) {
    last_error = std::move(message);
}

std::string message_of(const std::exception& error) {
    const auto* torch_error = dynamic_cast<const c10::Error*>(&error);
    return torch_error != nullptr ? torch_error->what_without_backtrace() : error.what();
}

}  // namespace disentangle

// The message of this thread's last failed call; valid until the next one fails.
DT_EXPORT const char* dt_last_error() {
    return disentangle::last_error.c_str();
}
