// Assesses chunks of input: what one thread of a batch does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/batch/batch-request.h"
#include "cli/batch/chunk-reader.h"
#include "cli/input-status.h"
#include "report/format.h"

namespace entente::cli {

/// What became of a chunk.
struct Assessed {
  Assessed(const Library& library, std::size_t deliveries) : fragments(deliveries), inputs(library) {}

  /// By delivery: one for each alliance, and for each input that could not be read.
  std::vector<std::vector<report::Fragment>> fragments;
  std::vector<Message> messages;
  InputCounts inputs;
  std::uintmax_t bytes = 0;    ///< read
  std::size_t taken_over = 0;  ///< alliances whose result an earlier run had
  bool failed_gate = false;
  bool is_wrong_use = false;  ///< an option makes no sense for an alliance; what follows is not assessed
};

class Worker final : private ChunkHandler {
 public:
  explicit Worker(const BatchRequest& request);

  Assessed operator()(Chunk chunk);

 private:
  void count_bytes(std::size_t bytes) override { assessed_->bytes += bytes; }
  bool takes_over(const yaml::DocumentText& text, const std::string& file) override;
  void add(Alliance alliance) override;
  void add(report::UnreadInput unread, bool is_empty) override;
  void add(Message message) override { assessed_->messages.push_back(std::move(message)); }
  void add_nothing_found() override { assessed_->inputs.found_nothing = true; }

  void add_counted(const Gated& alliance);
  /// Renders it in each format by `render`; a format that needs all of a run gets the object as well.
  template <class Object>
  void render(Object object, std::string (report::Format::*render)(const Object&) const,
              std::shared_ptr<const Object> report::Fragment::*kept);

  const BatchRequest& request_;
  DiagnosisLevel level_ = DiagnosisLevel::description;  ///< the highest that a format needs
  ChunkReader reader_;
  Assessed* assessed_ = nullptr;  ///< of the chunk that is being read
};

}  // namespace entente::cli
