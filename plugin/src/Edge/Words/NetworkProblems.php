<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** What keeps webhooks from being sent now, in the same words wherever it is told. */
final readonly class NetworkProblems {

	/**
	 * @param \Closure(): ?NetworkCopy  $copy       Null unless the network is a copy.
	 * @param \Closure(): list<Webhook> $unreadable Webhooks that were sealed with other keys.
	 */
	public function __construct( private \Closure $copy, private \Closure $unreadable ) {}

	/** @return list<NetworkProblem> */
	public function all(): array {
		return array_values( array_filter( [ $this->copied(), $this->keys_changed() ] ) );
	}

	private function copied(): ?NetworkProblem {
		$copy = ( $this->copy )();
		return null === $copy || $copy->silent
			? null
			: new NetworkProblem( 'copied_network', CopyWords::suspicion( $copy ), CopyWords::advice() );
	}

	private function keys_changed(): ?NetworkProblem {
		$webhooks = ( $this->unreadable )();
		$ids      = array_map( static fn ( Webhook $one ): string => $one->id->value, $webhooks );
		return [] === $ids ? null : new NetworkProblem( 'keys_changed', KeyWords::what( count( $ids ) ), KeyWords::advice(), $ids );
	}
}
