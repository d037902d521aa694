<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\CustomAction\CustomActionStore;
use MultisiteWebhooks\Domain\CustomAction\Watch\WatchStore;

/** What page views need to know of custom actions, to listen to them without a query: see PageViewOptions. */
final readonly class CopiedCustomActions {

	public function __construct( private CustomActionStore $actions, private WatchStore $watches, private Clock $clock ) {}

	/** @return array<string, mixed> Nothing where there is none, so that most networks copy nothing. */
	public function all(): array {
		$copied = [];
		foreach ( $this->actions->all() as $action ) {
			$copied['actions'][ $action->action ][] = $action->slug;
		}
		$watch = $this->watches->find();
		if ( null !== $watch && $watch->is_running( $this->clock->now() ) ) {
			$copied['watch'] = [ $watch->action, $watch->ends_at->getTimestamp() ];
		}
		return $copied;
	}
}
