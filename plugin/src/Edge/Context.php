<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

/** WordPress's parameter "context": "edit" adds what screens need to what programs get. */
enum Context: string {

	case View = 'view';
	case Edit = 'edit';
}
