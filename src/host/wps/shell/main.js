// The page behind the ribbon: WPS opens it at its start, hidden, and calls what ribbon.xml names. Classic and synchronous:
// an async callback silences the ribbon of some builds. What a button asks is left where the pane finds it (program.ts).
(function () {
  'use strict';

  var ASKED = 'jibiao.asked';
  var PANE = 'jibiao.et.pane';
  var DOCK_RIGHT = 2;
  var WIDTH = 340;

  // Asked for anew each time: some builds put it there late.
  function program() {
    return window.Application || window.wps;
  }

  function addressOf(file) {
    return location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + file;
  }

  function standingPane() {
    var id = program().PluginStorage.getItem(PANE);
    try {
      return id ? program().GetTaskPane(id) : null;
    } catch (error) {
      return null;
    }
  }

  function newPane() {
    var create = program().CreateTaskPane ? 'CreateTaskPane' : 'CreateTaskpane';
    var pane = program()[create](addressOf('taskpane.html'), '绩标');
    pane.DockPosition = DOCK_RIGHT;
    pane.Width = WIDTH * (window.devicePixelRatio || 1);
    program().PluginStorage.setItem(PANE, pane.ID);
    return pane;
  }

  // Returns whether WPS may carry on, as every callback must.
  function ask(what) {
    if (!program().ActiveWorkbook) {
      alert('请先打开一个工作簿。');
      return true;
    }
    program().PluginStorage.setItem(ASKED, what);
    (standingPane() || newPane()).Visible = true;
    return true;
  }

  var asks = { checkSheet: true, normalizeSheet: true, insertTemplate: true, openPane: true };

  window.OnAddinLoad = function () {
    return true;
  };
  window.OnAction = function (control) {
    return asks[control.Id] === true && ask(control.Id);
  };
  window.GetImage = function (control) {
    return 'images/' + control.Id + '.svg';
  };
})();
