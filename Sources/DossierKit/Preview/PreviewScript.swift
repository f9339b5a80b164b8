extension PreviewMarkup {
  /// Listens for new editions, reloads the page where the reader was, shows what is wrong above the last good page.
  ///
  /// A page that nobody sees lets go of its connection: browsers allow six a server, and a seventh tab would hang.
  public static let script = #"""
    (() => {
      "use strict";
      const { version } = document.currentScript.dataset;
      const key = "dossier-preview:" + location.pathname;
      let source = null, host = null, shown = "", dismissed = "";

      const kept = sessionStorage.getItem(key);
      if (kept !== null) {
        sessionStorage.removeItem(key);
        const [left, top] = kept.split(",").map(Number);
        const restore = () => scrollTo({ left, top, behavior: "instant" });
        restore();
        addEventListener("load", restore, { once: true });
      }

      const reload = () => {
        sessionStorage.setItem(key, scrollX + "," + scrollY);
        location.reload();
      };

      const element = (name, text, parent) => {
        const made = document.createElement(name);
        made.textContent = text;
        parent.append(made);
        return made;
      };

      const hide = () => {
        host?.remove();
        host = null;
      };

      const place = (problem) =>
        [problem.file, problem.line, problem.column].filter((part) => part != null).join(":");

      const show = (problems) => {
        hide();
        host = document.createElement("div");
        host.id = "dossier-preview-problems";
        const root = host.attachShadow({ mode: "open" });
        element("style", `
          section { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; direction: ltr;
            padding: 1rem 1.25rem; background: #2a0e0e; color: #fff; border-top: 4px solid #ff8a80;
            font: 16px/1.5 system-ui, sans-serif; text-align: left; overflow-wrap: anywhere; }
          h2 { margin: 0 7rem .5rem 0; font-size: 1.1rem; } ol { margin: 0; padding-left: 1.5rem; } li { margin: .5rem 0; }
          code { font: 600 15px/1.5 ui-monospace, monospace; color: #ffd180; } p { margin: 0; }
          button { position: absolute; top: .5rem; right: .75rem; min-width: 44px; min-height: 44px; font: inherit;
            color: inherit; background: none; border: 1px solid; border-radius: 4px; cursor: pointer; }
          @media print { section { display: none; } }`, root);
        const section = element("section", "", root);
        section.setAttribute("role", "alert");
        section.lang = "en";
        const count = problems.length;
        element("h2", (count === 1 ? "1 problem" : count + " problems") + "; this is the last good page", section);
        const list = element("ol", "", section);
        for (const problem of problems) {
          const item = element("li", "", list);
          const where = place(problem);
          if (where) element("code", where, item);
          element("p", problem.message + (problem.code ? " [" + problem.code + "]" : ""), item);
          for (const help of problem.help) element("p", "→ " + help, item);
        }
        const button = element("button", "Hide (Esc)", section);
        button.addEventListener("click", dismiss);
        document.body.append(host);
      };

      const dismiss = () => {
        dismissed = shown;
        hide();
      };

      const receive = (state) => {
        if (state.version !== version) return reload();
        shown = JSON.stringify(state.problems);
        if (!state.stale) hide();
        else if (shown !== dismissed) show(state.problems);
      };

      const connect = () => {
        if (source !== null || document.visibilityState === "hidden") return;
        source = new EventSource("/.dossier-preview/events?page=" + encodeURIComponent(location.pathname));
        source.addEventListener("state", (event) => receive(JSON.parse(event.data)));
      };
      const disconnect = () => {
        source?.close();
        source = null;
      };

      addEventListener("keydown", (event) => {
        if (event.key === "Escape" && host !== null) dismiss();
      });
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      document.addEventListener("visibilitychange", () =>
        document.visibilityState === "hidden" ? disconnect() : connect());
      connect();
    })();

    """#
}
