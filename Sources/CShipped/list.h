/* Written by scripts/list-shipped: do not edit. */

static const unsigned char demo_activities_2023_2023_07_01_campagnes_loi_electorale_rec[] = {
#embed "../../demo/activities/2023/2023-07-01-campagnes-loi-electorale.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_07_01_sessions_mandat_oge_rec[] = {
#embed "../../demo/activities/2023/2023-07-01-sessions-mandat-oge.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_01_echange_jfa_burundi_rec[] = {
#embed "../../demo/activities/2023/2023-08-01-echange-jfa-burundi.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_11_campagne_rss_bamako_rec[] = {
#embed "../../demo/activities/2023/2023-08-11-campagne-rss-bamako.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_17_formation_c_paid_lagos_rec[] = {
#embed "../../demo/activities/2023/2023-08-17-formation-c-paid-lagos.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_19_jij_competences_vertes_rec[] = {
#embed "../../demo/activities/2023/2023-08-19-jij-competences-vertes.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_24_visite_eucap_rec[] = {
#embed "../../demo/activities/2023/2023-08-24-visite-eucap.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_08_25_conference_gouvernance_securitaire_rec[] = {
#embed "../../demo/activities/2023/2023-08-25-conference-gouvernance-securitaire.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_05_planification_annuelle_jfa_rec[] = {
#embed "../../demo/activities/2023/2023-09-05-planification-annuelle-jfa.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_09_visite_pnud_parem_rec[] = {
#embed "../../demo/activities/2023/2023-09-09-visite-pnud-parem.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_11_ambassadrices_de_paix_rec[] = {
#embed "../../demo/activities/2023/2023-09-11-ambassadrices-de-paix.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_18_femmes_et_paix_emp_rec[] = {
#embed "../../demo/activities/2023/2023-09-18-femmes-et-paix-emp.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_18_stage_un_cimic_rec[] = {
#embed "../../demo/activities/2023/2023-09-18-stage-un-cimic.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_19_visite_fba_rec[] = {
#embed "../../demo/activities/2023/2023-09-19-visite-fba.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_20_communication_sensible_djenne_rec[] = {
#embed "../../demo/activities/2023/2023-09-20-communication-sensible-djenne.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_21_reunion_drc_rec[] = {
#embed "../../demo/activities/2023/2023-09-21-reunion-drc.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_26_planification_jfa_nairobi_rec[] = {
#embed "../../demo/activities/2023/2023-09-26-planification-jfa-nairobi.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_27_visite_wanep_burkina_rec[] = {
#embed "../../demo/activities/2023/2023-09-27-visite-wanep-burkina.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_29_plaidoyer_gouverneur_mopti_rec[] = {
#embed "../../demo/activities/2023/2023-09-29-plaidoyer-gouverneur-mopti.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_30_exercice_pointage_rec[] = {
#embed "../../demo/activities/2023/2023-09-30-exercice-pointage.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_activities_2023_2023_09_30_exercice_saisie_rec[] = {
#embed "../../demo/activities/2023/2023-09-30-exercice-saisie.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_early_warning_2023_rec[] = {
#embed "../../demo/early-warning/2023.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_participants_2023_rec[] = {
#embed "../../demo/participants/2023.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_places_rec[] = {
#embed "../../demo/places.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_programme_rec[] = {
#embed "../../demo/programme.rec" suffix(, 0) if_empty(0)
};

static const unsigned char demo_questions_rec[] = {
#embed "../../demo/questions.rec" suffix(, 0) if_empty(0)
};

static const unsigned char languages_en_po[] = {
#embed "../../languages/en.po" suffix(, 0) if_empty(0)
};

static const unsigned char languages_wipnet_pot[] = {
#embed "../../languages/wipnet.pot" suffix(, 0) if_empty(0)
};

static const unsigned char themes_contraste_fort_yaml[] = {
#embed "../../themes/contraste-fort.yaml" suffix(, 0) if_empty(0)
};

static const unsigned char themes_daltonien_yaml[] = {
#embed "../../themes/daltonien.yaml" suffix(, 0) if_empty(0)
};

static const unsigned char themes_mono_yaml[] = {
#embed "../../themes/mono.yaml" suffix(, 0) if_empty(0)
};

static const unsigned char themes_terminal_yaml[] = {
#embed "../../themes/terminal.yaml" suffix(, 0) if_empty(0)
};

static const unsigned char themes_wipnet_clair_yaml[] = {
#embed "../../themes/wipnet-clair.yaml" suffix(, 0) if_empty(0)
};

static const unsigned char themes_wipnet_sombre_yaml[] = {
#embed "../../themes/wipnet-sombre.yaml" suffix(, 0) if_empty(0)
};

static const struct wipnet_shipped shipped[] = {
    SHIPPED("demo/activities/2023/2023-07-01-campagnes-loi-electorale.rec", demo_activities_2023_2023_07_01_campagnes_loi_electorale_rec),
    SHIPPED("demo/activities/2023/2023-07-01-sessions-mandat-oge.rec", demo_activities_2023_2023_07_01_sessions_mandat_oge_rec),
    SHIPPED("demo/activities/2023/2023-08-01-echange-jfa-burundi.rec", demo_activities_2023_2023_08_01_echange_jfa_burundi_rec),
    SHIPPED("demo/activities/2023/2023-08-11-campagne-rss-bamako.rec", demo_activities_2023_2023_08_11_campagne_rss_bamako_rec),
    SHIPPED("demo/activities/2023/2023-08-17-formation-c-paid-lagos.rec", demo_activities_2023_2023_08_17_formation_c_paid_lagos_rec),
    SHIPPED("demo/activities/2023/2023-08-19-jij-competences-vertes.rec", demo_activities_2023_2023_08_19_jij_competences_vertes_rec),
    SHIPPED("demo/activities/2023/2023-08-24-visite-eucap.rec", demo_activities_2023_2023_08_24_visite_eucap_rec),
    SHIPPED("demo/activities/2023/2023-08-25-conference-gouvernance-securitaire.rec", demo_activities_2023_2023_08_25_conference_gouvernance_securitaire_rec),
    SHIPPED("demo/activities/2023/2023-09-05-planification-annuelle-jfa.rec", demo_activities_2023_2023_09_05_planification_annuelle_jfa_rec),
    SHIPPED("demo/activities/2023/2023-09-09-visite-pnud-parem.rec", demo_activities_2023_2023_09_09_visite_pnud_parem_rec),
    SHIPPED("demo/activities/2023/2023-09-11-ambassadrices-de-paix.rec", demo_activities_2023_2023_09_11_ambassadrices_de_paix_rec),
    SHIPPED("demo/activities/2023/2023-09-18-femmes-et-paix-emp.rec", demo_activities_2023_2023_09_18_femmes_et_paix_emp_rec),
    SHIPPED("demo/activities/2023/2023-09-18-stage-un-cimic.rec", demo_activities_2023_2023_09_18_stage_un_cimic_rec),
    SHIPPED("demo/activities/2023/2023-09-19-visite-fba.rec", demo_activities_2023_2023_09_19_visite_fba_rec),
    SHIPPED("demo/activities/2023/2023-09-20-communication-sensible-djenne.rec", demo_activities_2023_2023_09_20_communication_sensible_djenne_rec),
    SHIPPED("demo/activities/2023/2023-09-21-reunion-drc.rec", demo_activities_2023_2023_09_21_reunion_drc_rec),
    SHIPPED("demo/activities/2023/2023-09-26-planification-jfa-nairobi.rec", demo_activities_2023_2023_09_26_planification_jfa_nairobi_rec),
    SHIPPED("demo/activities/2023/2023-09-27-visite-wanep-burkina.rec", demo_activities_2023_2023_09_27_visite_wanep_burkina_rec),
    SHIPPED("demo/activities/2023/2023-09-29-plaidoyer-gouverneur-mopti.rec", demo_activities_2023_2023_09_29_plaidoyer_gouverneur_mopti_rec),
    SHIPPED("demo/activities/2023/2023-09-30-exercice-pointage.rec", demo_activities_2023_2023_09_30_exercice_pointage_rec),
    SHIPPED("demo/activities/2023/2023-09-30-exercice-saisie.rec", demo_activities_2023_2023_09_30_exercice_saisie_rec),
    SHIPPED("demo/early-warning/2023.rec", demo_early_warning_2023_rec),
    SHIPPED("demo/participants/2023.rec", demo_participants_2023_rec),
    SHIPPED("demo/places.rec", demo_places_rec),
    SHIPPED("demo/programme.rec", demo_programme_rec),
    SHIPPED("demo/questions.rec", demo_questions_rec),
    SHIPPED("languages/en.po", languages_en_po),
    SHIPPED("languages/wipnet.pot", languages_wipnet_pot),
    SHIPPED("themes/contraste-fort.yaml", themes_contraste_fort_yaml),
    SHIPPED("themes/daltonien.yaml", themes_daltonien_yaml),
    SHIPPED("themes/mono.yaml", themes_mono_yaml),
    SHIPPED("themes/terminal.yaml", themes_terminal_yaml),
    SHIPPED("themes/wipnet-clair.yaml", themes_wipnet_clair_yaml),
    SHIPPED("themes/wipnet-sombre.yaml", themes_wipnet_sombre_yaml),
};
