<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

use MultisiteWebhooks\Domain\Network\NetworkCopy;

/** How the network looks to other programs: the shape of schema/resources/network.json. */
final class PresentNetwork {

	/** @return array{clone: ?array{known: string, now: string, silent: bool}} */
	public static function of( ?NetworkCopy $copy ): array {
		return [
			'clone' => null === $copy ? null : [
				'known'  => $copy->known,
				'now'    => $copy->now,
				'silent' => $copy->silent,
			],
		];
	}
}
