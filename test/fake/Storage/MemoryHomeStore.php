<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Network\Home;
use MultisiteWebhooks\Domain\Network\HomeStore;

final class MemoryHomeStore implements HomeStore {

	public function __construct( private ?Home $home = null ) {}

	public function find(): ?Home {
		return $this->home;
	}

	public function save( Home $home ): void {
		$this->home = $home;
	}
}
