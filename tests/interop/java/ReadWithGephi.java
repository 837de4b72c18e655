import java.io.File;
import java.io.PrintStream;
import java.util.Iterator;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Prints what Gephi reads from each file, a line each: counts, issues, and the shortest time of an edge. */
public class ReadWithGephi {
  public static void main(String[] files) throws Exception {
    PrintStream out = System.out;
    // Gephi prints messages of its own.
    System.setOut(System.err);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    for (String file : files) {
      projects.newProject();
      Workspace workspace = projects.getCurrentWorkspace();
      Container container = imports.importFile(new File(file));
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      imports.process(container, new DefaultProcessor(), workspace);
      out.println(describe(container, Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace)));
    }
    System.exit(0);
  }

  private static String describe(Container container, GraphModel model) {
    int issues = 0;
    for (Iterator<Issue> each = container.getReport().getIssues(100000); each.hasNext(); )
      if (each.next().getLevel() != Issue.Level.INFO) issues++;
    double shortest = Double.POSITIVE_INFINITY;
    for (Edge edge : model.getGraph().getEdges()) {
      Interval[] times = edge.getIntervals();
      if (times == null) continue;
      for (Interval time : times) shortest = Math.min(shortest, time.getHigh() - time.getLow());
    }
    return String.format(
        java.util.Locale.ROOT,
        "{\"nodes\": %d, \"edges\": %d, \"issues\": %d, \"shortest\": %s}",
        model.getGraph().getNodeCount(),
        model.getGraph().getEdgeCount(),
        issues,
        Double.isInfinite(shortest) ? "null" : String.valueOf((long) shortest));
  }
}
