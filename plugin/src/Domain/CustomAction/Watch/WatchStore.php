<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Watch;

/** The one watch of a network. */
interface WatchStore {

	/** The one that runs, or that has ended a short time ago. */
	public function find(): ?Watch;

	/** In place of any other. */
	public function start( Watch $watch ): void;

	public function stop(): ?Watch;

	/** Adds what a request has seen. If another process writes at this moment, drops it: no request ever waits for this. */
	public function add( Firings $firings ): void;
}
