package struct StoreCommands {
  let ports: ShellPorts
  let settings: ShellSettings
  package init(ports: ShellPorts, settings: ShellSettings) { self.ports = ports; self.settings = settings }
  package func initialize(_ folder: String, bundle: String?, sample: String?) -> ExitStatus { .success }
  package func importBundle(_ path: String, into choice: StoreChoice) -> ExitStatus { .success }
  package func export(_ choice: StoreChoice) -> ExitStatus { .success }
  package func check(_ choice: StoreChoice) -> ExitStatus { .success }
}
