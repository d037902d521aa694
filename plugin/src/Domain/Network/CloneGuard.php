<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/**
 * Keeps a copy of the network, such as a staging site made from its database, from sending what the original sends.
 * At a new address, deliveries wait until an admin has decided whether it is a copy.
 */
final readonly class CloneGuard {

	public function __construct( private HomeStore $homes, private NetworkContext $context ) {}

	/** Called before each run. The first call makes the current address the home. */
	public function may_send(): bool {
		$home = $this->homes->find();
		if ( null === $home ) {
			$this->homes->save( new Home( $this->address() ) );
			return true;
		}
		return $home->address === $this->address();
	}

	/** Null if the network is at its home. */
	public function copy(): ?NetworkCopy {
		$home = $this->homes->find();
		$now  = $this->address();
		return null === $home || $home->address === $now ? null : new NetworkCopy( $home->address, $now, $home->silent_at === $now );
	}

	/** An admin says that the network has moved: the current address is its home from now on. */
	public function confirm_move(): void {
		$this->homes->save( new Home( $this->address() ) );
	}

	/** An admin says that this is a copy: nothing is sent while it is at this address. False if the network is at its home. */
	public function silence_copy(): bool {
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
