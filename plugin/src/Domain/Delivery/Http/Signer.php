<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;

/** Signs the bytes that are sent, by Standard Webhooks 1.0.0. */
final class Signer {

	/**
	 * @param non-empty-list<Secret> $secrets Current first; older ones stay valid during rotation.
	 * @return string "v1,…", several separated by a space.
	 */
	public function sign( EventId $id, \DateTimeImmutable $at, string $body, array $secrets ): string {
		$content = "{$id->value}.{$at->getTimestamp()}.{$body}";
		return implode( ' ', array_map( static fn ( Secret $secret ): string => 'v1,' . $secret->mac( $content ), $secrets ) );
	}
}
