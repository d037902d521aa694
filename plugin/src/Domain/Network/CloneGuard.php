<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/**
 * Keeps a copy of the network, such as a staging site made from its database, from sending what the real one sends.
 * On another address nothing goes out until an admin has said what it is; it waits meanwhile.
 */
final readonly class CloneGuard {

	public function __construct( private HomeStore $homes, private NetworkContext $context ) {}

	/** Asked before each run. The first one makes the present address the home. */
	public function may_send(): bool {
		$home = $this->homes->find();
		if ( null === $home ) {
			$this->homes->save( new Home( $this->address() ) );
			return true;
		}
		return $home->address === $this->address();
	}

	/** Null where it is at home. */
	public function copy(): ?NetworkCopy {
		$home = $this->homes->find();
		$now  = $this->address();
		return null === $home || $home->address === $now ? null : new NetworkCopy( $home->address, $now, $home->silent_at === $now );
	}

	/** It is the real one and lives here from now on. */
	public function moved(): void {
		$this->homes->save( new Home( $this->address() ) );
	}

	/** It is a copy, as long as it is at this address. False where it is at home. */
	public function stay_silent(): bool {
		$copy = $this->copy();
		if ( null === $copy ) {
			return false;
		}
		$this->homes->save( new Home( $copy->known, $copy->now ) );
		return true;
	}

	private function address(): string {
		return HomeAddress::of( $this->context->network()->url );
	}
}
