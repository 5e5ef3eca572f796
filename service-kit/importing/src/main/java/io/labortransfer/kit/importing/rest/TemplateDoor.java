package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.importing.ImportTemplate;
import io.labortransfer.kit.importing.ImportTemplates;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What the resources of all collections answer when they are asked for a template. */
@Singleton
public class TemplateDoor {
    private final ImportTemplates templates;
    private final Caller caller;

    TemplateDoor(ImportTemplates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    public Response get(String collection, @Nullable Integer version, String accept, String language) {
        var terms = templates.terms(collection);
        var wanted = version == null ? terms.templateVersion() : version;
        if (!terms.knows(wanted)) {
            throw Problems.malformed(new FieldError("version", "VALUE_UNKNOWN", terms.versions()));
        }
        var template = templates.of(caller.passport(), collection, wanted);
        if (accept.contains(FileTypes.XLSX)) {
            var chosen = ProblemCatalogue.choose(language);
            return answer(TemplateFiles.workbook(template, chosen), FileTypes.XLSX, template, ".xlsx")
                    .header(HttpHeaders.CONTENT_LANGUAGE, chosen.toLanguageTag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        return answer(TemplateFiles.csv(template), FileTypes.CSV + ";charset=UTF-8", template, ".csv")
                .build();
    }

    private static Response.ResponseBuilder answer(Object file, String type, ImportTemplate template, String ending) {
        var name = template.collection() + "-" + template.version() + ending;
        return Response.ok(file, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
