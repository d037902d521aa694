<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Home\Home;
use MultisiteWebhooks\Domain\Home\HomeStore;

final class MemoryHomes implements HomeStore {

	public function __construct( private ?Home $home = null ) {}

	public function find(): ?Home {
		return $this->home;
	}

	public function save( Home $home ): void {
		$this->home = $home;
	}
}
