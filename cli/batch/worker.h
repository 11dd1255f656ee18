// Assesses batches of what is to be read: what one thread of a run does.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "alliance/answer-override.h"
#include "alliance/read-alliance.h"
#include "assess/portfolio.h"
#include "cli/batch/chunk-source.h"
#include "cli/batch/gates.h"
#include "cli/batch/resume-index.h"
#include "report/format.h"

namespace entente::cli {

/// Where what is said in a format goes.
struct Delivery {
  const report::Format& format;
  std::string file = {};  ///< standard output where empty
  bool is_paged = false;  ///< on a terminal
  /// Whether its lines count one by one: what an interrupted run left of it is something to go on from.
  bool is_of_lines = false;
};

/// What a run needs to know; shared by its threads, and outliving them.
struct AssessRun {
  const Library& library;
  std::vector<Delivery> deliveries;  ///< at least one
  std::vector<AnswerOverride> overrides;
  Audience audience = {};
  Gates gates;
  Form form = Form::automatic;
  const ResumeIndex* done_before = nullptr;  ///< none where nothing is taken over
  /// Complains of an alliance that does not suit what was asked; may be empty.
  std::function<std::vector<Error>(const Alliance&)> check = {};
};

/// What is said on standard error.
struct Message {
  enum class About : std::uint8_t { unread, skipped, other };

  About about = About::other;
  std::string text = {};  ///< whole lines
};

/// What became of a batch.
struct Assessed {
  Assessed(const Library& library, std::size_t deliveries) : parts(deliveries), portfolio(library) {}

  /// By delivery: one an alliance, or input that could not be read.
  std::vector<std::vector<report::Fragment>> parts;
  std::vector<Message> messages;
  Portfolio portfolio;
  std::uintmax_t bytes = 0;    ///< read
  std::size_t taken_over = 0;  ///< alliances whose result an earlier run had
  long empty = 0;              ///< of those that could not be read, since there is nothing in them
  bool found_nothing = false;  ///< a folder, a pattern or a list that names no file
  bool failed_gate = false;
  bool misused = false;  ///< an option made no sense for an alliance; what follows is not assessed
};

class Worker {
 public:
  explicit Worker(const AssessRun& run);

  Assessed operator()(Chunk batch);

 private:
  void read(const Input& input, Assessed& assessed);
  void read_file(const Input& input, Assessed& assessed);
  void assess(Documents& documents, Assessed& assessed);
  /// `is_found`: nobody named it, so that another file of Entente's is let be.
  void assess(const yaml::DocumentText& section, const std::string& file, bool is_found, Assessed& assessed);
  /// Changes it as the command line has it; complains where that makes no sense.
  void prepare(Alliance& alliance, Assessed& assessed) const;
  void refuse(report::UnreadInput unread, const yaml::DocumentText& section, Assessed& assessed);
  void refuse(const std::string& file, const std::string& why, Assessed& assessed);
  void tell(Diagnosis diagnosis, Assessed& assessed) const;
  void tell(report::UnreadInput unread, Assessed& assessed) const;
  /// In what each format says of it, by `say`; formats that gather get it as well.
  template <class About>
  void tell(About about, std::string (report::Format::*say)(const About&) const,
            std::shared_ptr<const About> report::Fragment::*gathered, Assessed& assessed) const;
  void add(const Gated& alliance, Assessed& assessed) const;

  const AssessRun& run_;
  DiagnosisLevel depth_ = DiagnosisLevel::description;  ///< that of the delivery that tells the most
  DescriptionReader reader_;
};

}  // namespace entente::cli
