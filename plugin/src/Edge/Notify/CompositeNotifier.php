<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Safely;

/** Passes each notification to several notifiers. One that fails does not stop the others. */
final readonly class CompositeNotifier implements Notifier {

	/** @param list<Notifier> $notifiers */
	public function __construct( private array $notifiers ) {}

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

	/** @param \Closure(Notifier): mixed $notify */
	private function each( \Closure $notify ): void {
		foreach ( $this->notifiers as $notifier ) {
			Safely::call( static fn (): mixed => $notify( $notifier ) );
		}
	}
}
