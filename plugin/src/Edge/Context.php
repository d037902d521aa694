<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** WordPress's parameter "context": whether what a screen needs is added to what programs get. */
enum Context: string {

	case View = 'view';
	case Edit = 'edit';
}
