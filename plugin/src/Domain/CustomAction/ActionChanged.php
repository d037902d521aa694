<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

/** Somebody else has changed the custom action since it was read. Nothing was written. */
final class ActionChanged extends \RuntimeException {

	public function __construct( public readonly CustomAction $current ) {
		parent::__construct( "The custom action {$current->slug} has changed since it was read." );
	}
}
