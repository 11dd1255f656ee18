// What a run says in one format, on its way to where it goes.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/batch/batch-request.h"
#include "cli/io/output-file.h"

namespace entente::cli {

/// A report that is there is not replaced by nothing.
class BatchOutput {
 public:
  explicit BatchOutput(const Delivery& to);

  /// Whether that could be written; as `end`, which writes what ends it, and `finish`, which gives it its
  /// name.
  bool add(std::vector<report::Fragment> parts);
  bool end();
  bool finish();
  /// Of a run that does not come to its end, and why: says so in it, where the format can, and leaves what is
  /// complete beside the file; what has become of the file, or nothing where that is clear.
  std::string keep(const std::string& why);

  bool is_unread() const { return output_.is_unread(); }
  bool has_failed() const { return !output_.error().empty(); }
  /// Why it could not be written, on standard error.
  void print_failure() const;
  /// What there is to say of it after the end, or nothing.
  std::string remark() const { return binder_->remark(); }

 private:
  bool write(const std::string& text, std::span<const std::size_t> ends);
  report::Fragment missing_rest(const std::string& why) const;
  std::string fate(const std::string& kept) const;

  const Delivery& to_;
  std::unique_ptr<report::Assembler> binder_;
  OutputFile output_;
  bool has_parts_ = false;
  bool has_written_ = false;
  bool is_finished_ = false;
};

}  // namespace entente::cli
