<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Watch;

/** What kind of request an action has fired in. */
enum RequestKind: string {

	case Front = 'front';
	case Admin = 'admin';
	case Rest  = 'rest';
	case Ajax  = 'ajax';
	case Cron  = 'cron';
	case Cli   = 'cli';
}
