<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** A host that may be reached, at these addresses and no others. */
final readonly class Allowed {

	/** @param non-empty-list<string> $addresses The connection must go to one of these: a second look-up could answer differently. */
	public function __construct( public array $addresses ) {}
}
