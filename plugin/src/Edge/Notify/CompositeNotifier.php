<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Safely;

/** Tells all who want to know; one that fails keeps nobody else from being told. */
final readonly class CompositeNotifier implements Notifier {

	/** @param list<Notifier> $outlets */
	public function __construct( private array $outlets ) {}

	public function failing( Webhook $webhook, Attempt $last ): void {
		$this->each( static fn ( Notifier $one ) => $one->failing( $webhook, $last ) );
	}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		$this->each( static fn ( Notifier $one ) => $one->disabled( $webhook, $last ) );
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {
		$this->each( static fn ( Notifier $one ) => $one->recovered( $webhook, $now ) );
	}

	public function flush(): void {
		$this->each( static fn ( Notifier $one ) => $one->flush() );
	}

	/** @param \Closure(Notifier): mixed $tell */
	private function each( \Closure $tell ): void {
		foreach ( $this->outlets as $outlet ) {
			Safely::call( static fn (): mixed => $tell( $outlet ) );
		}
	}
}
