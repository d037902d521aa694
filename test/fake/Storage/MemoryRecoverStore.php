<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Manual\RecoverStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Failed deliveries in memory. */
final readonly class MemoryRecoverStore implements RecoverStore {

	public function __construct(
		private MemoryDeliveryStore $deliveries,
		private MemoryResendStore $resends,
		private MemoryQueuedStore $waiting,
	) {}

	public function failed( WebhookId $webhook, \DateTimeImmutable $since, ?DeliveryId $after, int $limit ): array {
		$failed = array_filter(
			$this->deliveries->all(),
			fn ( Delivery $one ): bool => $one->webhook->value === $webhook->value
				&& $one->id->value > ( $after->value ?? '' )
				&& $this->is_wanted( $one, $since )
		);
		return array_slice( array_values( $failed ), 0, $limit );
	}

	public function count_failed( WebhookId $webhook, \DateTimeImmutable $since, int $max ): int {
		return count( $this->failed( $webhook, $since, null, $max ) );
	}

	public function add_all( array $resends ): int {
		return count( array_filter( $resends, $this->resends->add( ... ) ) );
	}

	public function count_unfinished( WebhookId $webhook, int $max ): int {
		return min( $max, count( $this->unfinished( $webhook ) ) );
	}

	public function cancel_unfinished( WebhookId $webhook, \DateTimeImmutable $now ): int {
		return count(
			array_filter( $this->unfinished( $webhook ), fn ( Delivery $one ): bool => $this->waiting->cancel( $one->id, $now ) )
		);
	}

	private function is_wanted( Delivery $delivery, \DateTimeImmutable $since ): bool {
		$again = $this->resends->resend_states( [ $delivery ] )[ $delivery->id->value ];
		return DeliveryStatus::Failed === $delivery->status
			&& $delivery->finished_at >= $since
			&& ! $delivery->test
			&& $again->has_content
			&& null === $again->newest;
	}

	/** @return list<Delivery> */
	private function unfinished( WebhookId $webhook ): array {
		return array_values(
			array_filter(
				$this->deliveries->all(),
				static fn ( Delivery $one ): bool => null !== $one->resend_of
					&& $one->webhook->value === $webhook->value
					&& ! $one->status->is_final()
			)
		);
	}
}
