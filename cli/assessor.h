// Assesses batches of what is to be read: what one thread of a run does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "alliance/assignment.h"
#include "alliance/read-alliance.h"
#include "assess/portfolio.h"
#include "cli/batches.h"
#include "cli/done-before.h"
#include "cli/gates.h"
#include "cli/report-format.h"

namespace entente::cli {

/// What a run needs to know; shared by its threads, and outliving them.
struct AssessRun {
  const Library& library;
  const ReportFormat& format;
  std::vector<Assignment> assignments;
  Gates gates;
  Form form = Form::automatic;
  const DoneBefore* done_before = nullptr;  ///< none where nothing is taken over
};

/// What became of a batch.
struct Assessed {
  explicit Assessed(const Library& library) : portfolio(library) {}

  std::vector<std::string> texts;  ///< one an alliance, or input, of which the format says something
  std::string complaints;          ///< for standard error
  Portfolio portfolio;
  std::uintmax_t bytes = 0;    ///< read
  std::size_t taken_over = 0;  ///< alliances whose result an earlier run had
  bool found_nothing = false;  ///< an input that holds no description
  bool failed_gate = false;
  bool misused = false;  ///< an assignment made no sense; what follows is not assessed
};

class Assessor {
 public:
  explicit Assessor(const AssessRun& run) : run_(run), reader_(run.library) {}

  Assessed operator()(Batch batch);

 private:
  void read(const Input& input, Assessed& assessed);
  void read_file(const Input& input, Assessed& assessed);
  void assess(Documents& documents, Assessed& assessed);
  void assess(const yaml::Section& section, const std::string& file, Assessed& assessed);
  /// A file that holds no description, or what names no file.
  static void tell_of_nothing(const std::string& name, const std::string& why, Assessed& assessed);
  void refuse(const std::string& file, const std::string& why, Assessed& assessed);
  void add(const Brief& brief, const std::string& name, Assessed& assessed) const;

  const AssessRun& run_;
  DescriptionReader reader_;
};

}  // namespace entente::cli
