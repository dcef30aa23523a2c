import Languages

extension ScreenWording {
  /// A command’s name in a word for the line of keys, and in full for the menu and the help.
  func command(_ name: CommandName) -> CommandWords {
    switch name {
    case .open: CommandWords(language("Ouvrir"), language("Ouvrir la fiche de l’activité"))
    case .editPerson: CommandWords(language("Corriger"), language("Corriger la personne choisie"))
    case .tally:
      CommandWords(language("Pointer"), language("Pointer\u{A0}: une touche par personne"))
    case .rows: CommandWords(language("Saisir"), language("Saisir les personnes une à une"))
    case .reported:
      CommandWords(
        language("Chiffres", in: "of a source"), language("Saisir des chiffres déclarés"))
    case .new: CommandWords(language("Nouvelle"), language("Nouvelle activité"))
    case .edit: CommandWords(language("Modifier"), language("Modifier l’activité"))
    case .duplicate: CommandWords(language("Dupliquer"), language("Dupliquer l’activité"))
    case .remove: CommandWords(language("Retirer"), language("Retirer (à confirmer)"))
    case .filter: CommandWords(language("Filtrer"), language("Filtrer la liste en tapant"))
    case .sort: CommandWords(language("Trier"), language("Changer l’ordre de la liste"))
    case .period: CommandWords(language("Période"), language("Changer la période"))
    case .youth:
      CommandWords(language("Jeunes"), language("Compter les jeunes selon une autre définition"))
    case .undo: CommandWords(language("Annuler"), language("Annuler le dernier changement"))
    case .redo: CommandWords(language("Rétablir"), language("Rétablir le changement annulé"))
    case .nextPane: CommandWords(language("Volet"), language("Volet suivant"))
    case .previousPane: CommandWords(language("Volet"), language("Volet précédent"))
    case .menu: CommandWords(language("Menu"), language("Menu de toutes les commandes"))
    case .help: CommandWords(language("Aide"), language("Aide de cet écran"))
    case .language: CommandWords(language("English"), language("Passer en anglais"))
    case .theme: CommandWords(language("Thème"), language("Choisir un thème de couleurs"))
    case .mouse: CommandWords(language("Souris"), language("Allumer ou éteindre la souris"))
    case .copySentence:
      CommandWords(language("Copier"), language("Copier la phrase dans le presse-papiers"))
    case .back: CommandWords(language("Retour"), language("Revenir au tableau de bord"))
    case .quit: CommandWords(language("Quitter"), language("Quitter"))
    case .countYoungWoman:
      CommandWords(language("FJ"), language("Compter une femme, colonne de gauche (jeune)"))
    case .countAdultWoman:
      CommandWords(language("FA"), language("Compter une femme, deuxième colonne (adulte)"))
    case .countYoungMan:
      CommandWords(language("HJ"), language("Compter un homme, colonne de gauche (jeune)"))
    case .countAdultMan:
      CommandWords(language("HA"), language("Compter un homme, deuxième colonne (adulte)"))
    case .countThirdWoman:
      CommandWords(language("F3"), language("Compter une femme, troisième colonne"))
    case .countThirdMan:
      CommandWords(language("H3"), language("Compter un homme, troisième colonne"))
    case .countUnstated: CommandWords(language("?"), language("Compter une personne non précisée"))
    case .markDisability:
      CommandWords(language("PVH"), language("La prochaine vit avec un handicap (observé)"))
    case .markDisplaced: CommandWords(language("PDI"), language("La prochaine est déplacée"))
    case .undoTally:
      CommandWords(
        language("Annuler"), language("Annuler le dernier compte, ou ce qui est préparé"))
    case .redoTally: CommandWords(language("Rétablir"), language("Rétablir le compte annulé"))
    case .export:
      CommandWords(language("Exporter"), language("Écrire dans un fichier ce que montre l’écran"))
    case .seeOther:
      CommandWords(language("L’autre"), language("Voir la personne que l’avertissement nomme"))
    case .project:
      CommandWords(language("Projeter"), language("Montrer les chiffres à la salle, en grand"))
    case .leave: CommandWords(language("Fin"), language("Revenir au tableau de bord"))
    case .records:
      CommandWords(
        language("Données"),
        language("Données\u{A0}: projets, lieux, personnes, engagements, réglages…"))
    case .history:
      CommandWords(
        language("Historique"), language("Historique\u{A0}: qui a changé quoi, et quand"))
    case .trash:
      CommandWords(
        language("Corbeille"),
        language("Corbeille\u{A0}: reprendre ou détruire ce qui a été mis de côté"))
    case .editOutside:
      CommandWords(language("Éditeur"), language("Ouvrir la fiche dans son fichier avec $EDITOR"))
    case .bringBack:
      CommandWords(
        language("Reprendre"),
        language("Remettre ce qui est à la corbeille, annuler le changement choisi"))
    case .purge:
      CommandWords(language("Détruire"), language("Détruire pour de bon (en tapant le nom)"))
    case .likelyPairs:
      CommandWords(language("Doublons"), language("Personnes qui n’en sont peut-être qu’une"))
    case .joinPeople:
      CommandWords(
        language("Réunir"), language("Dire que les deux fiches sont une personne, ou les séparer"))
    case .keepApart: CommandWords(language("À part"), language("Dire que ce sont deux personnes"))
    case .views:
      CommandWords(language("Vues"), language("Vues du programme\u{A0}: portée, suivi, alerte"))
    case .nextView: CommandWords(language("Vue"), language("Vue suivante"))
    case .previousView: CommandWords(language("Vue"), language("Vue précédente"))
    case .nextGrouping:
      CommandWords(language("Grouper"), language("Autre groupement\u{A0}: région, projet, thème…"))
    case .previousGrouping: CommandWords(language("Grouper"), language("Groupement précédent"))
    case .openFromView: CommandWords(language("Ouvrir"), language("Ouvrir le groupe ou l’activité"))
    case .backFromView: CommandWords(language("Retour"), language("Revenir"))
    case .lawLine:
      CommandWords(language("Loi"), language("Montrer la ligne des 30\u{202F}% de la loi 2015-052"))
    case .findings:
      CommandWords(language("Anomalies"), language("Anomalies\u{A0}: ce qui demande un regard"))
    case .checkAgain: CommandWords(language("Vérifier"), language("Vérifier le registre à nouveau"))
    case .goToFinding:
      CommandWords(language("Corriger", in: "a finding"), language("Aller au champ à corriger"))
    case .explainFinding:
      CommandWords(language("Connue"), language("La marquer comme connue, avec la raison"))
    case .reopenFinding: CommandWords(language("Rouvrir"), language("Ne plus la tenir pour connue"))
    case .people:
      CommandWords(
        language("Personnes"), language("Personnes du registre, et ce à quoi chacune a pris part"))
    case .openPerson: CommandWords(language("Ouvrir"), language("Ouvrir la personne choisie"))
    case .propose:
      CommandWords(language("Proposer"), language("Proposer une suite à ce qui est tapé"))
    case .proposePrevious: CommandWords(language("Proposer"), language("Proposition précédente"))
    case .markUp: CommandWords(language("Marquer"), language("Marquer et monter"))
    case .markDown: CommandWords(language("Marquer"), language("Marquer et descendre"))
    case .showColumn:
      CommandWords(language("Montrer"), language("Montrer la colonne, ou la retirer"))
    case .sortByColumn:
      CommandWords(
        language("Ordonner"), language("Ordonner par cette colonne\u{A0}; encore\u{A0}: à rebours"))
    case .usualColumns:
      CommandWords(language("Remettre"), language("Remettre les colonnes et l’ordre d’origine"))
    case .closeColumns: CommandWords(language("Retour"), language("Fermer"))
    case .backFromPeople:
      CommandWords(language("Retour"), language("Effacer la recherche, puis revenir"))
    case .openFromPerson: CommandWords(language("Ouvrir"), language("Aller à cette activité"))
    case .backFromPerson: CommandWords(language("Retour"), language("Revenir"))
    case .goBack: CommandWords(language("Avant"), language("Revenir là où l’on était"))
    case .goForward: CommandWords(language("Après"), language("Retourner d’où l’on est revenu"))
    case .showMonth: CommandWords(language("mois"), language("Montrer un mois"))
    case .showQuarter: CommandWords(language("trimestre"), language("Montrer un trimestre"))
    case .showSemester: CommandWords(language("semestre"), language("Montrer un semestre"))
    case .showYear: CommandWords(language("année"), language("Montrer une année"))
    case .showWholeRegister:
      CommandWords(language("tout le registre"), language("Montrer tout le registre"))
    case .projects: CommandWords(language("Projet"), language("Ne voir qu’un projet"))
    case .columns:
      CommandWords(language("Colonnes"), language("Colonnes de la liste et leur ordre"))
    case .mark: CommandWords(language("Marquer"), language("Marquer l’activité, ou la démarquer"))
    case .markAll: CommandWords(language("Tout"), language("Marquer tout ce qui est montré"))
    case .makeReferred:
      CommandWords(
        language("Créer"),
        language("Créer ce qui est tapé\u{A0}: un projet, un lieu, une organisation"))
    case .newParagraph:
      CommandWords(language("Paragraphe"), language("Commencer un paragraphe, ou le texte suivant"))
    case .discard:
      CommandWords(language("Abandonner"), language("Abandonner ce qui est tapé (à confirmer)"))
    case .nextField:
      CommandWords(language("Suivant"), language("Champ suivant\u{A0}; prend la proposition"))
    case .previousField: CommandWords(language("Précédent"), language("Champ précédent"))
    case .commit:
      CommandWords(language("Valider"), language("Valider, depuis n’importe quel champ"))
    case .ditto: CommandWords(language("Recopier"), language("Recopier la ligne précédente (″)"))
    case .helpInEntry: CommandWords(language("Aide"), language("Aide de cet écran"))
    case .keepFilter:
      CommandWords(language("Garder"), language("Garder le filtre et revenir à la liste"))
    case .clearFilter: CommandWords(language("Effacer"), language("Effacer le filtre"))
    case .dropFilter: CommandWords(language("Effacer"), language("Effacer le filtre de la liste"))
    case .choose: CommandWords(language("Choisir"), language("Prendre ce qui est choisi"))
    case .cancel:
      CommandWords(
        language("Annuler", in: "without a change"), language("Revenir sans rien changer"))
    case .answerYes: CommandWords(language("Oui"), language("Répondre oui"))
    case .answerNo: CommandWords(language("Non"), language("Répondre non"))
    case .closeHelp: CommandWords(language("Retour"), language("Fermer l’aide"))
    case .up: CommandWords(language("Monter"), language("Une ligne plus haut"))
    case .down: CommandWords(language("Descendre"), language("Une ligne plus bas"))
    case .pageUp: CommandWords(language("Page"), language("Une page plus haut"))
    case .pageDown: CommandWords(language("Page"), language("Une page plus bas"))
    case .first: CommandWords(language("Début"), language("Première ligne"))
    case .last: CommandWords(language("Fin", in: "of a list"), language("Dernière ligne"))
    case .redraw: CommandWords(language("Redessiner"), language("Redessiner l’écran"))
    case .interrupt:
      CommandWords(
        language("Quitter"), language("Quitter, après une question si un champ est ouvert"))
    }
  }
}
