package org.shoreatlas.profile;

import java.util.List;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.springframework.stereotype.Component;

/** What the State pays to companies of the sector wherever they settle. */
@Component
public class NationalRules {

    private final Figures figures;

    NationalRules(Figures figures) {
        this.figures = figures;
    }

    /** The grants for hiring and training of the scheme that began last; empty where none is published. */
    public List<FigureView> grants(int publication) {
        return grants(RegionProfiles.newest(figures.nationalCosts(publication).get()));
    }

    static List<FigureView> grants(List<FigureView> national) {
        return RegionSummary.newestOfEach(national, "hiring-grant", "training-grant");
    }
}
