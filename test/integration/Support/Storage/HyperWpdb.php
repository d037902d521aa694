<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

/** As HyperDB does: the replica answers every SELECT, in transactions as well, until it is told otherwise. */
final class HyperWpdb extends ReplicatedWpdb {

	public bool $srtm = false;

	public function send_reads_to_masters(): void {
		$this->srtm = true;
	}

	protected function asks_replica(): bool {
		return ! $this->srtm;
	}
}
