<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Event\Body\EventFacts;
use MultisiteWebhooks\Domain\Event\Body\SchemaMisfits;

final class RecordingMisfits implements SchemaMisfits {

	/** @var array<string, list<string>> By event type. */
	public array $told = [];

	public function tell( EventFacts $facts, array $problems ): void {
		$this->told[ $facts->type ] = array_map( static fn ( SchemaProblem $problem ): string => $problem->text(), $problems );
	}
}
