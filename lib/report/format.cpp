#include "report/format.h"

#include <utility>

namespace entente::report {

namespace {

class Joined final : public Binder {
 public:
  explicit Joined(Joints joints) : joints_(std::move(joints)) {}

  std::string add(Part part) override {
    if (part.text.empty()) return {};
    const auto& before = std::exchange(has_parts_, true) ? joints_.between : joints_.head;
    return before.empty() ? std::move(part.text) : before + part.text;
  }

  std::string end() override { return has_parts_ ? joints_.tail : joints_.head + joints_.tail; }

 private:
  Joints joints_;
  bool has_parts_ = false;
};

}  // namespace

std::unique_ptr<Binder> joined(Joints joints) {
  return std::make_unique<Joined>(std::move(joints));
}

std::unique_ptr<Binder> paragraphs() {
  return joined({.head = {}, .between = "\n\n", .tail = {}});
}

}  // namespace entente::report
